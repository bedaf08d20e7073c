using System.Net;
using System.Net.Sockets;

namespace PeerAssist.Teams.Connector;

/// <summary>Where a token of ours may be sent: the platform's own hosts, at addresses of the open network.</summary>
internal static class ServiceHosts
{
    // trafficmanager.net is shared by all customers of the cloud, so only this one name of it is the platform's.
    private static readonly string[] Names = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"];
    private static readonly string[] Domains = [".botframework.com", ".teams.microsoft.com", ".teams.microsoft.us", ".botframework.azure.us"];

    /// <summary>The host to which calls go when the usual one does not serve this customer.</summary>
    public const string Government = "https://smba.infra.gcc.teams.microsoft.com/teams";

    /// <summary>Whether the address is a service of the platform.</summary>
    public static bool Allows(string address) =>
        !address.Contains('\\', StringComparison.Ordinal)
        && !address.Contains('@', StringComparison.Ordinal)
        && Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.UserInfo.Length == 0
        && url.Query.Length == 0 && url.Fragment.Length == 0
        && url.HostNameType == UriHostNameType.Dns
        && (Names.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase)
            || Domains.Any(domain => url.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the address is an emulator's on this machine.</summary>
    public static bool IsEmulator(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.IsLoopback && url.UserInfo.Length == 0;

    /// <summary>Connects to a host only where its name leads to the open network, so that a name cannot lead inside.</summary>
    public static async ValueTask<Stream> Connect(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellationToken);
        var open = addresses.Where(IsOpen).ToArray();
        if (open.Length == 0)
            throw new SocketException((int)SocketError.HostUnreachable);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address is one of the open network: not this machine, not a private or local range.</summary>
    public static bool IsOpen(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain) || plain.IsIPv6LinkLocal || plain.IsIPv6SiteLocal || plain.IsIPv6UniqueLocal || plain.IsIPv6Multicast)
            return false;
        if (plain.AddressFamily != AddressFamily.InterNetwork)
            return !plain.Equals(IPAddress.IPv6Any);
        var part = plain.GetAddressBytes();
        return part[0] switch
        {
            0 or 10 or 127 or >= 224 => false,
            100 => part[1] is < 64 or > 127,
            169 => part[1] != 254,
            172 => part[1] is < 16 or > 31,
            192 => part[1] != 168 && (part[1], part[2]) != (0, 0),
            198 => part[1] is not (18 or 19),
            _ => true,
        };
    }
}
