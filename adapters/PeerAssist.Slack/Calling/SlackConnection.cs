using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace PeerAssist.Slack.Calling;

/// <summary>How connections to Slack are made: no redirects, no proxy from the environment, never to a private address.</summary>
internal static class SlackConnection
{
    /// <summary>A socket that is about to be connected to an address that Slack gave.</summary>
    /// <exception cref="WebSocketException">The address is not Slack's.</exception>
    public static ClientWebSocket Socket(SlackSettings settings, Uri address)
    {
        if (!new SlackHosts(settings.ApiBaseUrl).AllowsSocket(address))
        {
            throw new WebSocketException($"{address.Host} is not Slack's.");
        }
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(10);
        socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(15);
        return socket;
    }

    /// <summary>A handler for a client that calls Slack, or the emulator on loopback.</summary>
    public static SocketsHttpHandler Handler(SlackSettings settings) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectCallback = async (context, cancellationToken) =>
        {
            var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
            var allowed = addresses.Where(address => settings.IsEmulated ? IPAddress.IsLoopback(address) : IsPublic(address)).ToArray();
            if (allowed.Length == 0)
            {
                throw new SocketException((int)SocketError.HostNotFound);
            }
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    // A name of Slack's that resolves into our own network is an attack on the token or on a neighbour.
    internal static bool IsPublic(IPAddress address)
    {
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
        {
            return false;
        }
        var bytes = ip.GetAddressBytes();
        return ip.AddressFamily == AddressFamily.InterNetworkV6
            ? !(ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6Multicast)
            : bytes switch
            {
                [0 or 10 or 127, ..] or [169, 254, ..] or [192, 168, ..] or [>= 224, ..] => false,
                [172, >= 16 and <= 31, ..] or [100, >= 64 and <= 127, ..] => false,
                _ => true,
            };
    }
}
