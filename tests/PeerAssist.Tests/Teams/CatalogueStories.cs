using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Tests.Teams;

/// <summary>Too slow, too many at once.</summary>
public sealed class CatalogueStories
{
    private const string Question = "how do I reset the VPN token?";

    [Fact]
    public async Task Sixty_clients_that_refresh_at_once_are_answered_and_nothing_is_sent()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        await host.Deliver(Deliveries.Ask("Ann", Question, "1789"));
        var card = host.Platform.Messages.Single().Card;
        var refresh = card["refresh"]!["action"]!.AsObject();
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => host.Post(Deliveries.Press($"P{i}", "1789", refresh))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        foreach (var answer in answers)
            Assert.Contains("Use tool X.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await host.Settle();
        Assert.Single(host.Platform.Messages);
    }

    [Fact]
    public async Task A_message_that_others_change_too_is_drawn_again_until_it_is_taken_and_not_once_for_each_vote()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        await host.Deliver(Deliveries.Ask("Ann", Question, "1789"));
        var button = CardReading.Button(host.Platform.Messages[^1].Card, ReplyAction.Helpful);
        var refusals = 3;
        host.Platform.Answer = call => call.Method == "PUT" && refusals-- > 0 ? FakePlatform.Error(HttpStatusCode.PreconditionFailed, "PreconditionFailed") : null;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => host.Post(Deliveries.Press($"P{i}", "1789", button))));
        for (var minute = 0; minute < 10; minute++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(1));
            await host.Settle();
        }

        var updates = host.Platform.Calls.Where(call => call.Method == "PUT").ToArray();
        Assert.InRange(updates.Length, 4, 6);
        Assert.Contains("Helpful (4)", updates[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sends_a_byte_a_second_is_sent_away_within_ten_seconds()
    {
        await using var host = await TeamsHost.Start();
        var address = host.Http.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        var head = string.Create(CultureInfo.InvariantCulture, $"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {host.Token()}\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{{");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var answer = new byte[64];
        var read = await stream.ReadAsync(answer, patience.Token);
        Assert.StartsWith("HTTP/1.1 408", Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
    }
}
