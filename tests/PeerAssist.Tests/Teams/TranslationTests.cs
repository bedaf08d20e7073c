using System.Text;
using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Teams.Activities;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Teams;

/// <summary>What an activity says, in the words of the product.</summary>
public sealed class TranslationTests
{
    [Fact]
    public void A_mention_in_a_thread_is_a_message_to_the_bot_there()
    {
        var activity = Deliveries.Ask("Ann", "how&nbsp;do I <at>Bo Li</at> reset <b>it</b>?", "1789");
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = "29:bo", ["name"] = "Bo Li" },
            ["text"] = "<at>Bo Li</at>",
        });
        var posted = Assert.IsType<MessagePosted>(Assert.Single(Translate(activity)));
        Assert.Equal("how do I @Bo Li reset <b>it</b>?", posted.Text);
        Assert.True(posted.Mentioned);
        Assert.Equal(new Place(new(TeamsHost.Workspace, Deliveries.Channel), ChannelKind.Team, new("1789"), "19:team1@thread.tacv2"), posted.Place);
        Assert.Equal(new Account(TeamsHost.Workspace, "dir-Ann"), posted.By.Account);
    }

    [Fact]
    public void A_name_that_looks_like_the_bots_is_no_mention_of_it()
    {
        var activity = Deliveries.Say("Ann", "<at>PeerAssist</at> hello", "1789");
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = "29:bo", ["name"] = "PeerAssist" },
            ["text"] = "<at>PeerAssist</at>",
        });
        Assert.False(((MessagePosted)Translate(activity).Single()).Mentioned);
        activity["entities"] = new JsonArray();
        var unnamed = (MessagePosted)Translate(activity).Single();
        Assert.Equal((false, "PeerAssist hello"), (unnamed.Mentioned, unnamed.Text));
    }

    [Fact]
    public void The_sender_cannot_hide_a_mention_by_altering_its_name()
    {
        var activity = Deliveries.Ask("Ann", "hello", "1789");
        activity["text"] = "<at id=\"0\">Anything</at> hello";
        activity["entities"]![0]!["text"] = "<at>Other</at>";
        var posted = (MessagePosted)Translate(activity).Single();
        Assert.True(posted.Mentioned);
        Assert.Contains("hello", posted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<at", posted.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("private", ChannelKind.Private)]
    [InlineData("shared", ChannelKind.Shared)]
    [InlineData("standard", ChannelKind.Team)]
    [InlineData("somethingNew", ChannelKind.Private)]
    [InlineData(null, ChannelKind.Private)]
    public void A_channels_type_tells_who_can_see_it(string? type, ChannelKind kind)
    {
        var activity = Deliveries.Ask("Ann", "hello");
        activity["channelData"]!["channel"]!["type"] = type;
        Assert.Equal(kind, Translate(activity).Single().Place.Kind);
    }

    [Fact]
    public void A_teams_first_channel_is_known_by_the_teams_id()
    {
        var activity = Deliveries.Ask("Ann", "hello");
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = activity["channelData"]!["team"]!["id"]!.DeepClone() };
        Assert.Equal(ChannelKind.Team, Translate(activity).Single().Place.Kind);
    }

    [Theory]
    [InlineData("groupChat", ChannelKind.Group)]
    [InlineData("personal", ChannelKind.Direct)]
    [InlineData("somethingNew", ChannelKind.Unknown)]
    [InlineData(null, ChannelKind.Unknown)]
    public void A_chat_is_known_by_its_kind(string? type, ChannelKind kind)
    {
        var activity = Deliveries.InGroup(Deliveries.Ask("Ann", "hello"));
        activity["conversation"]!["conversationType"] = type;
        Assert.Equal(kind, Translate(activity).Single().Place.Kind);
    }

    [Theory]
    [InlineData("like", Verdict.Helpful)]
    [InlineData("heart", Verdict.Helpful)]
    [InlineData("1f44e_thumbsdown", Verdict.NotRight)]
    [InlineData("laugh", null)]
    [InlineData("sad", null)]
    [InlineData("somethingNew", null)]
    [InlineData(null, null)]
    public void Few_emoji_are_votes(string? type, Verdict? verdict) => Assert.Equal(verdict, Translation.VerdictOf(type));

    [Fact]
    public void People_who_come_and_go_are_told_by_their_directory_ids()
    {
        var activity = Deliveries.Of("conversationUpdate", "Ann", "1");
        activity["membersAdded"] = new JsonArray(Deliveries.Person("Bea"), null, new JsonObject { ["id"] = "29:only" });
        activity["membersRemoved"] = new JsonArray(Deliveries.Person("Cem"));
        var changed = Assert.IsType<MembersChanged>(Assert.Single(Translate(activity)));
        Assert.Equal(["dir-Bea", "29:only"], changed.Joined.Select(account => account.UserId));
        Assert.Equal(["dir-Cem"], changed.Left.Select(account => account.UserId));
    }

    [Fact]
    public void A_renamed_channel_is_told()
    {
        var activity = Deliveries.Of("conversationUpdate", "Ann", "1");
        activity["channelData"]!["eventType"] = "channelRenamed";
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = "19:ch9@thread.tacv2", ["name"] = "Refunds" };
        var described = Assert.IsType<ChannelDescribed>(Assert.Single(Translate(activity)));
        Assert.Equal(("Refunds", "19:ch9@thread.tacv2"), (described.Name, described.Place.Channel.NativeId));
    }

    [Theory]
    [InlineData("""{"userRole":"guest"}""", Standing.Guest)]
    [InlineData("""{"userRole":"anonymous"}""", Standing.Guest)]
    [InlineData("""{"userRole":"user"}""", Standing.Member)]
    [InlineData("""{"tenantId":"other"}""", Standing.Outsider)]
    [InlineData("""{"role":"bot"}""", Standing.Bot)]
    [InlineData("{}", Standing.Member)]
    public void A_persons_standing_is_what_the_account_tells(string told, Standing standing)
    {
        var activity = Deliveries.Ask("Ann", "hello");
        foreach (var (name, value) in JsonNode.Parse(told)!.AsObject())
            activity["from"]![name] = value!.DeepClone();
        Assert.Equal(standing, ActivityPerson.Of(Read(activity), TeamsHost.Tenant, null).Standing);
    }

    [Fact]
    public void The_list_of_members_tells_who_is_a_guest_where_the_activity_does_not() =>
        Assert.Equal(Standing.Guest, ActivityPerson.Of(Read(Deliveries.Ask("Ann", "hello")), TeamsHost.Tenant, Standing.Guest).Standing);

    [Theory]
    [InlineData("<p>Use <b>X</b></p><p>then Y</p>", "Use X\nthen Y")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("<ol><li>one</li><li>two</li></ol>", "- one\n- two")]
    [InlineData("x<script>alert('<p>')</script>y<style>p{}</style>z", "xyz")]
    [InlineData("<img alt=\"party\" src=\"x\"> ok", "party ok")]
    [InlineData("1 &lt; 2 &amp;&amp; 3 > 2", "1 < 2 && 3 > 2")]
    [InlineData("<a href=\"javascript:x\" title='>'>link</a>", "link")]
    [InlineData("<at id=\"0\">Bo</at> said", "Bo said")]
    [InlineData("<!-- hidden -->shown<", "shown<")]
    [InlineData("<script>never closed", "")]
    [InlineData("<p", "")]
    public void The_words_of_html_are_kept_and_nothing_else(string html, string words) => Assert.Equal(words, HtmlText.Of(html));

    private static IReadOnlyList<ChatEvent> Translate(JsonNode json)
    {
        var activity = Read(json);
        return Translation.Of(
            activity, TeamsHost.Tenant, Deliveries.Bot, ActivityPerson.Of(activity, TeamsHost.Tenant, null), TimeProvider.System.GetUtcNow());
    }

    private static Activity Read(JsonNode json)
    {
        Assert.True(ActivityJson.TryRead(Encoding.UTF8.GetBytes(json.ToJsonString()), out var activity));
        return activity;
    }
}
