using System.Net;
using PeerAssist.Teams.Connector;

namespace PeerAssist.Tests.Teams;

/// <summary>A token of ours leaves for the platform's own hosts only.</summary>
public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/teams")]
    [InlineData("https://europe.botframework.com/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    public void The_platforms_hosts_are_called(string address) => Assert.True(ServiceHosts.Allows(address));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.test/")]
    [InlineData("https://evil.test#smba.trafficmanager.net/")]
    [InlineData("https://evil.test\\.botframework.com/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://other.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.test/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://xn--botframewrk-e1a.com/")]
    [InlineData("https://smba.trafficmanager.net/emea?x=1")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("")]
    public void No_other_address_is(string address) => Assert.False(ServiceHosts.Allows(address));

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    public void A_name_that_leads_inside_is_not_followed(string address) => Assert.False(ServiceHosts.IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("52.112.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("2603:1000::1")]
    public void The_open_network_is(string address) => Assert.True(ServiceHosts.IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("https://smba.trafficmanager.net@evil.test/")]
    [InlineData("https://169.254.169.254/")]
    public async Task Even_a_signed_delivery_cannot_send_us_elsewhere(string address)
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", "how do I reset it?", new("Use tool X."));
        var claims = Signer.Claims(host.Time.GetUtcNow());
        claims["serviceurl"] = address;
        var activity = Deliveries.Ask("Ann", "how do I reset it?");
        activity["serviceUrl"] = address;
        using var answer = await host.Post(activity.ToJsonString(), host.Signer.Sign(claims));
        await host.Settle();
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Platform.Calls);
    }
}
