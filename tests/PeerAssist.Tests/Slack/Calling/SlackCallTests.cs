using System.Net;
using System.Text;
using PeerAssist.Slack.Calling;

namespace PeerAssist.Tests.Slack.Calling;

public sealed class SlackCallTests
{
    [Theory]
    [InlineData(200, """{"ok":true}""", typeof(SlackAnswer.Ok))]
    [InlineData(200, """{"ok":false,"error":"channel_not_found"}""", typeof(SlackAnswer.Refused))]
    [InlineData(200, """{"ok":false,"error":"msg_blocks_too_long"}""", typeof(SlackAnswer.Refused))]
    [InlineData(200, """{"ok":false,"error":"ratelimited"}""", typeof(SlackAnswer.NotDone))]
    [InlineData(200, """{"ok":false,"error":"service_unavailable"}""", typeof(SlackAnswer.NotDone))]
    [InlineData(200, """{"ok":false,"error":"internal_error"}""", typeof(SlackAnswer.Unclear))]
    [InlineData(200, """{"ok":false,"error":"fatal_error"}""", typeof(SlackAnswer.Unclear))]
    [InlineData(200, """{"ok":false}""", typeof(SlackAnswer.Refused))]
    [InlineData(200, """<html>""", typeof(SlackAnswer.Unclear))]
    [InlineData(429, "", typeof(SlackAnswer.NotDone))]
    [InlineData(500, """{"ok":true}""", typeof(SlackAnswer.Unclear))]
    [InlineData(503, "", typeof(SlackAnswer.Unclear))]
    [InlineData(404, "not here", typeof(SlackAnswer.Refused))]
    public void Each_answer_says_whether_something_was_done(int status, string body, Type outcome) =>
        Assert.IsType(outcome, SlackErrors.Judge((HttpStatusCode)status, null, Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Slacks_wait_is_kept() =>
        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<SlackAnswer.NotDone>(SlackErrors.Judge((HttpStatusCode)429, TimeSpan.FromSeconds(30), default)).After);

    [Fact]
    public void A_channel_gets_a_message_a_second_and_other_channels_do_not_wait_for_it()
    {
        var clock = Clock.At(1_790_000_000);
        var limits = new RateLimits(clock);
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(limits.Take("chat.postMessage", "T01", "C01"));
        }
        var wait = limits.Take("chat.postMessage", "T01", "C01");
        Assert.InRange(wait!.Value, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1));
        Assert.Null(limits.Take("chat.postMessage", "T01", "C02"));
        clock.Now += wait.Value;
        Assert.Null(limits.Take("chat.postMessage", "T01", "C01"));
    }

    [Fact]
    public void Those_who_have_to_wait_are_called_in_turn_and_not_all_at_once()
    {
        var clock = Clock.At(1_790_000_000);
        var limits = new RateLimits(clock);
        while (limits.Take("chat.update", "T01", null) is null)
        {
        }
        var due = new PriorityQueue<int, DateTimeOffset>(Enumerable.Range(0, 100).Select(i => (i, clock.Now)));
        var (calls, done) = (0, 0);
        while (due.TryDequeue(out var who, out var at))
        {
            clock.Now = at > clock.Now ? at : clock.Now;
            calls++;
            if (limits.Take("chat.update", "T01", null) is { } wait)
            {
                due.Enqueue(who, clock.Now + wait);
            }
            else
            {
                done++;
            }
        }
        Assert.Equal(100, done);
        Assert.InRange(calls, 100, 350);
    }

    [Fact]
    public void A_pause_stops_one_method_in_one_workspace()
    {
        var clock = Clock.At(1_790_000_000);
        var limits = new RateLimits(clock);
        limits.Pause("chat.update", "T01", TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(30), limits.Take("chat.update", "T01", "C01"));
        Assert.Null(limits.Take("chat.update", "T02", "C01"));
        Assert.Null(limits.Take("chat.postMessage", "T01", "C01"));
        clock.Now += TimeSpan.FromSeconds(30);
        Assert.Null(limits.Take("chat.update", "T01", "C01"));
    }

    [Fact]
    public void No_method_exceeds_its_rate_over_a_minute()
    {
        var clock = Clock.At(1_790_000_000);
        var limits = new RateLimits(clock);
        var taken = 0;
        for (var i = 0; i < 60_000; i++, clock.Now += TimeSpan.FromMilliseconds(10))
        {
            taken += limits.Take("chat.update", "T01", null) is null ? 1 : 0;
        }
        // Ten minutes at fifty a minute, and the burst at the beginning.
        Assert.InRange(taken, 500, 500 + 13);
    }

    [Theory]
    [InlineData("https://slack.com/api/chat.postMessage", true)]
    [InlineData("https://hooks.slack.com/actions/T01/2/y", true)]
    [InlineData("https://slack-gov.com/api/x", true)]
    [InlineData("http://slack.com/api/x", false)]
    [InlineData("https://slack.com.evil.example/x", false)]
    [InlineData("https://evilslack.com/x", false)]
    [InlineData("https://slack.com@evil.example/x", false)]
    [InlineData("https://user@slack.com/x", false)]
    [InlineData("https://slack.com:444/x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("https://ѕlack.com/x", false)]
    public void Requests_go_to_Slack_only(string uri, bool allowed) =>
        Assert.Equal(allowed, new SlackHosts(new Uri("https://slack.com/api/")).AllowsRequest(new Uri(uri)));

    [Theory]
    [InlineData("wss://wss-primary.slack.com/link/?ticket=1", true)]
    [InlineData("ws://wss-primary.slack.com/link", false)]
    [InlineData("wss://slack.com.evil.example/link", false)]
    public void Sockets_go_to_Slack_only(string uri, bool allowed) =>
        Assert.Equal(allowed, new SlackHosts(new Uri("https://slack.com/api/")).AllowsSocket(new Uri(uri)));

    [Fact]
    public void With_an_emulator_nothing_leaves_the_machine()
    {
        var hosts = new SlackHosts(new Uri("http://127.0.0.1:3900/api/"));
        Assert.True(hosts.AllowsRequest(new Uri("http://127.0.0.1:3901/response/1")));
        Assert.False(hosts.AllowsRequest(new Uri("https://hooks.slack.com/x")));
    }

    [Theory]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("3.68.170.153", true)]
    [InlineData("2600:1f14::1", true)]
    public void A_name_that_leads_into_a_private_network_is_not_connected_to(string address, bool isPublic) =>
        Assert.Equal(isPublic, SlackConnection.IsPublic(IPAddress.Parse(address)));
}
