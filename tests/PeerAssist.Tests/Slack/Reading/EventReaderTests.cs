using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Slack;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Reading;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Slack.Reading;

public sealed class EventReaderTests
{
    private const string Mention =
        """{"type":"app_mention","user":"U01","team":"T01","channel":"C01","ts":"1790000000.000200","thread_ts":"1789999000.000100","event_ts":"1790000000.000200","text":"<@UBOT> how do I reset the VPN token?","blocks":[]}""";

    private const string Twin =
        """{"type":"message","channel_type":"channel","user":"U01","team":"T01","channel":"C01","ts":"1790000000.000200","thread_ts":"1789999000.000100","event_ts":"1790000000.000200","text":"<@UBOT> how do I reset the VPN token?","parent_user_id":"U02"}""";

    [Fact]
    public void A_mention_in_a_thread_is_a_question_there()
    {
        var posted = Assert.IsType<MessagePosted>(Read(Mention)!.Event);
        Assert.Equal("how do I reset the VPN token?", posted.Text);
        Assert.True(posted.Mentioned);
        Assert.Equal("1789999000.000100", posted.Place.Thread?.Value);
        Assert.Equal("slack:T01/C01", posted.Place.Channel.ToString());
        Assert.Equal("Ann", posted.By.Name);
        Assert.Equal(1790000000.0002m, (posted.At - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void Both_tellings_of_a_mention_are_the_same_event() => Assert.Equal(Read(Mention), Read(Twin));

    [Fact]
    public void The_first_message_of_a_thread_is_outside_it() =>
        Assert.Null(Read("""{"type":"message","user":"U01","channel":"C01","ts":"1790000000.000200","thread_ts":"1790000000.000200","text":"hi"}""")!.Event.Place.Thread);

    [Fact]
    public void A_direct_message_addresses_the_bot_without_a_mention() =>
        Assert.True(Assert.IsType<MessagePosted>(Read("""{"type":"message","channel_type":"im","user":"U01","channel":"D01","ts":"1790000000.000200","text":"refund?"}""")!.Event).Addressed);

    [Fact]
    public void A_reply_that_is_shown_in_the_channel_too_stays_a_reply() =>
        Assert.Equal("1789999000.000100", Read("""{"type":"message","subtype":"thread_broadcast","channel":"C01","user":"U02","text":"fixed it","ts":"1790000300.000500","thread_ts":"1789999000.000100"}""")!.Event.Place.Thread?.Value);

    [Fact]
    public void An_edit_carries_its_own_time()
    {
        var heard = Read("""{"type":"message","subtype":"message_changed","hidden":true,"channel":"C01","ts":"1790000100.000300","event_ts":"1790000100.000300","message":{"type":"message","user":"U01","text":"new <@UBOT>","ts":"1790000000.000200","edited":{"user":"U01","ts":"1790000099.000000"}},"previous_message":{"type":"message","user":"U01","text":"old","ts":"1790000000.000200"}}""");
        var edited = Assert.IsType<MessageEdited>(heard!.Event);
        Assert.Equal(("1790000000.000200", "new", true), (edited.Message.Value, edited.Text, edited.Mentioned));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1790000099), edited.At);
    }

    [Fact]
    public void An_unfolded_link_is_no_edit() =>
        Assert.Null(Read("""{"type":"message","subtype":"message_changed","channel":"C01","event_ts":"1790000100.000300","message":{"user":"U01","text":"same","ts":"1790000000.000200"},"previous_message":{"user":"U01","text":"same","ts":"1790000000.000200"}}"""));

    [Theory]
    [InlineData("""{"type":"message","subtype":"message_deleted","channel":"C01","ts":"1790000200.000400","event_ts":"1790000200.000400","deleted_ts":"1790000000.000200","previous_message":{"user":"U01","text":"old","ts":"1790000000.000200"}}""")]
    [InlineData("""{"type":"message","subtype":"message_deleted","channel":"C01","event_ts":"1790000200.000400","deleted_ts":"1790000000.000200"}""")]
    [InlineData("""{"type":"message","subtype":"message_changed","channel":"C01","event_ts":"1790000200.000400","message":{"subtype":"tombstone","user":"U01","text":"This message was deleted.","ts":"1790000000.000200"},"previous_message":{"user":"U01","text":"old","ts":"1790000000.000200"}}""")]
    public void A_deleted_message_is_told_in_three_ways(string happening) =>
        Assert.Equal("1790000000.000200", Assert.IsType<MessageDeleted>(Read(happening)!.Event).Message.Value);

    [Theory]
    [InlineData("white_check_mark", "reaction_added", Verdict.Helpful, true)]
    [InlineData("+1::skin-tone-4", "reaction_added", Verdict.Helpful, true)]
    [InlineData("-1", "reaction_added", Verdict.NotRight, true)]
    [InlineData("thumbsup", "reaction_removed", Verdict.Helpful, false)]
    public void A_voting_emoji_is_a_vote(string name, string type, Verdict verdict, bool added)
    {
        var reacted = Assert.IsType<Reacted>(Read($$"""{"type":"{{type}}","user":"U01","reaction":"{{name}}","item":{"type":"message","channel":"C01","ts":"1790000000.000200"},"item_user":"UBOT","event_ts":"1790000400.000600"}""")!.Event);
        Assert.Equal((verdict, added, "1790000000.000200"), (reacted.Verdict, reacted.Added, reacted.Message.Value));
    }

    [Fact]
    public void The_emoji_of_a_team_take_the_place_of_the_usual_ones()
    {
        var reader = new EventReader(new VotingEmoji(new SlackSettings { HelpfulEmoji = ["tada"] }));
        Assert.NotNull(reader.Read(Json(Emoji("tada")), Scene()));
        Assert.Null(reader.Read(Json(Emoji("+1")), Scene()));
    }

    [Fact]
    public void When_the_bot_joins_it_is_welcomed_and_people_are_members()
    {
        Assert.IsType<BotJoined>(Read("""{"type":"member_joined_channel","user":"UBOT","channel":"C01","channel_type":"C","team":"T01","inviter":"U01","event_ts":"1790000400.000600"}""")!.Event);
        var joined = Assert.IsType<MembersChanged>(Read("""{"type":"member_joined_channel","user":"U01","channel":"C01","event_ts":"1790000400.000600"}""")!.Event);
        Assert.Equal("U01", Assert.Single(joined.Joined).UserId);
        Assert.Single(Assert.IsType<MembersChanged>(Read("""{"type":"member_left_channel","user":"U01","channel":"C01","event_ts":"1790000400.000600"}""")!.Event).Left);
    }

    [Theory]
    [InlineData("""{"type":"message","user":"UBOT","channel":"C01","ts":"1790000000.000200","text":"<@UBOT> me"}""")]
    [InlineData("""{"type":"message","user":"U01","bot_id":"B77","channel":"C01","ts":"1790000000.000200","text":"<@UBOT> other bot"}""")]
    [InlineData("""{"type":"message","user":"U01","app_id":"A77","channel":"C01","ts":"1790000000.000200","text":"<@UBOT> other app"}""")]
    [InlineData("""{"type":"message","subtype":"bot_message","username":"hook","channel":"C01","ts":"1790000000.000200","text":"<@UBOT> hook"}""")]
    [InlineData("""{"type":"app_mention","user":"UOTHERBOT","channel":"C01","ts":"1790000000.000200","text":"<@UBOT> loop"}""")]
    [InlineData("""{"type":"message","subtype":"message_changed","channel":"C01","event_ts":"1790000100.000300","message":{"user":"UBOT","bot_id":"B01","text":"new","ts":"1790000000.000200"},"previous_message":{"text":"old"}}""")]
    [InlineData("""{"type":"reaction_added","user":"UBOT","reaction":"+1","item":{"type":"message","channel":"C01","ts":"1790000000.000200"},"event_ts":"1790000400.000600"}""")]
    public void Programs_are_not_listened_to(string happening) => Assert.Null(Read(happening));

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":"something_new","channel":"C01","user":"U01"}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","user":null,"channel":null,"ts":null,"text":null}""")]
    [InlineData("""{"type":"message","user":1,"channel":[],"ts":{},"text":true}""")]
    [InlineData("""{"type":"message","user":"U01","channel":"C01","ts":"yesterday","text":"x"}""")]
    [InlineData("""{"type":"message","user":"U01","channel":"C01","ts":"1790000000.000200"}""")]
    [InlineData("""{"type":"message","subtype":"channel_topic","user":"U01","channel":"C01","ts":"1790000000.000200","text":"x"}""")]
    [InlineData("""{"type":"message","subtype":"file_share","user":"U01","channel":"C01","ts":"1790000000.000200","text":""}""")]
    [InlineData("""{"type":"message","subtype":"message_changed","channel":"C01"}""")]
    [InlineData("""{"type":"message","subtype":"message_deleted","channel":"C01"}""")]
    [InlineData("""{"type":"reaction_added","user":"U01","reaction":"tada","item":{"type":"message","channel":"C01","ts":"1790000000.000200"},"event_ts":"1790000400.000600"}""")]
    [InlineData("""{"type":"reaction_added","user":"U01","reaction":"+1","item":{"type":"file"},"event_ts":"1790000400.000600"}""")]
    public void What_is_unknown_or_incomplete_means_nothing(string happening) => Assert.Null(Read(happening));

    [Fact]
    public void Somebody_of_another_workspace_is_an_outsider()
    {
        var json = Mention.Replace("\"U01\"", "\"U02\"", StringComparison.Ordinal);
        Assert.Equal(Standing.Outsider, Read(json)!.Event.By.Standing);
    }

    [Fact]
    public void Of_whom_nothing_is_known_is_a_guest() =>
        Assert.Equal(Standing.Guest, Read(Mention.Replace("\"U01\"", "\"U77\"", StringComparison.Ordinal))!.Event.By.Standing);

    private static string Emoji(string name) =>
        $$"""{"type":"reaction_added","user":"U01","reaction":"{{name}}","item":{"type":"message","channel":"C01","ts":"1790000000.000200"},"event_ts":"1790000400.000600"}""";

    private static Heard? Read(string happening) => new EventReader(new VotingEmoji(new SlackSettings())).Read(Json(happening), Scene());

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private static Scene Scene() => new(
        new Installation("T01", "xoxb-1", "UBOT", "B01", "A01"),
        new Dictionary<string, SlackPerson>
        {
            ["U01"] = new("U01", "Ann", "en", Standing.Member, false),
            ["U02"] = new("U02", "Eve", "en", Standing.Outsider, false),
            ["UBOT"] = new("UBOT", "PeerAssist", null, Standing.Bot, false),
            ["UOTHERBOT"] = new("UOTHERBOT", "Other", null, Standing.Bot, false),
        },
        id => SlackNames.Channel("T01", id), _ => ChannelKind.Public, user => user == "U01" ? "Ann" : null);
}
