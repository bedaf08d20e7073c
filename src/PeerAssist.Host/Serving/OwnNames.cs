using System.Net;
using System.Net.Sockets;

namespace PeerAssist.Host.Serving;

/// <summary>Knows the names by which a machine calls only itself.</summary>
internal static class OwnNames
{
    /// <summary>
    /// The address with such a name replaced by what it stands for: under a name that it does not know, the web server would
    /// listen to the whole network.
    /// </summary>
    public static IEnumerable<string> Resolve(string url) => Resolve(url, Dns.GetHostAddresses);

    internal static IEnumerable<string> Resolve(string url, Func<string, IPAddress[]> lookUp)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.HostNameType != UriHostNameType.Dns || parsed.IsLoopback)
            return [url];
        var addresses = AddressesOf(parsed.Host, lookUp);
        return addresses.Length > 0 && addresses.All(IPAddress.IsLoopback)
            ? addresses.Distinct().Select(address => new UriBuilder(parsed) { Host = address.ToString() }.Uri.ToString().TrimEnd('/'))
            : [url];
    }

    private static IPAddress[] AddressesOf(string host, Func<string, IPAddress[]> lookUp)
    {
        try
        {
            return lookUp(host);
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            return [];
        }
    }
}
