using System.Text.Json.Nodes;
using PeerAssist.Chat.Replies;
using static PeerAssist.Tests.Slack.Stories.Opening;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>People vote on a reply, by button and by emoji.</summary>
public sealed class VoteStories
{
    [Fact]
    public async Task A_press_of_helpful_counts_once_and_a_double_click_does_not_take_it_back()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Task.WhenAll(Press(server, posted, ReplyAction.Helpful), Press(server, posted, ReplyAction.Helpful));
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Helpful (1)", StringComparison.Ordinal));
        await server.Settled();
        Assert.DoesNotContain(server.Slack.Calls, call => call.Seen.Contains("Helpful (2)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Button_and_emoji_of_one_person_are_one_vote_and_of_two_people_two()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        var ts = Sent(server);
        await Press(server, posted, ReplyAction.Helpful);
        await server.Event(Emoji("reaction_added", "U01", "+1", ts));
        await server.Event(Emoji("reaction_added", "U02", "white_check_mark", ts));
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Helpful (2)", StringComparison.Ordinal));
        await server.Event(Emoji("reaction_removed", "U02", "white_check_mark", ts));
        await server.Slack.Wait("chat.update", 2, call => call.Seen.Contains("Helpful (1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Votes_in_quick_succession_change_the_message_at_most_every_three_seconds()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Press(server, posted, ReplyAction.Helpful, $"U{i:D2}")));
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Helpful (4)", StringComparison.Ordinal));
        Assert.InRange(server.Slack.Calls.Count(call => call.Method == "chat.update"), 1, 3);
    }

    [Fact]
    public async Task A_guest_and_somebody_of_another_company_have_no_vote_and_are_told_so_alone()
    {
        await using var server = await Ready();
        server.Slack.Users["U80"] = new JsonObject { ["team_id"] = "T01", ["is_restricted"] = true };
        var posted = await Ask(server);
        await Press(server, posted, ReplyAction.Helpful, "U80");
        await server.Press(posted.Button(ReplyAction.Helpful), Sent(server), Ts, "U81", team: "T99");
        var told = await server.Slack.Wait("chat.postEphemeral", 2);
        Assert.Equal(["U80", "U81"], told.Select(call => call["user"]).Order());
        Assert.DoesNotContain(server.Slack.Calls, call => call.Seen.Contains("Helpful (1)", StringComparison.Ordinal));
    }
}
