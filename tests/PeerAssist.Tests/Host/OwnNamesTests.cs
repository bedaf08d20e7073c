using System.Net;
using System.Net.Sockets;
using PeerAssist.Host.Serving;

namespace PeerAssist.Tests.Host;

public class OwnNamesTests
{
    [Fact]
    public void A_name_that_only_this_machine_answers_to_is_replaced_by_its_addresses() => Assert.Equal(
        ["http://127.0.0.1:5080", "http://[::1]:5080"],
        OwnNames.Resolve("http://desk.internal:5080", _ => [IPAddress.Loopback, IPAddress.IPv6Loopback, IPAddress.Loopback]));

    [Fact]
    public void A_name_that_the_network_knows_too_stays() => Assert.Equal(
        ["http://desk.internal:5080"], OwnNames.Resolve("http://desk.internal:5080", _ => [IPAddress.Loopback, IPAddress.Parse("192.0.2.7")]));

    [Fact]
    public void A_name_that_nobody_knows_stays() => Assert.Equal(
        ["http://desk.internal:5080"], OwnNames.Resolve("http://desk.internal:5080", _ => throw new SocketException()));

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://[::1]:5080")]
    public void What_is_plainly_this_machine_is_not_looked_up(string url) =>
        Assert.Equal([url], OwnNames.Resolve(url, host => throw new InvalidOperationException(host)));
}
