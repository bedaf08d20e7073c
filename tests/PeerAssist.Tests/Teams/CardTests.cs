using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Search;
using PeerAssist.Teams.Cards;

namespace PeerAssist.Tests.Teams;

/// <summary>Cards keep the platform's limits, and nothing that somebody wrote becomes more than words.</summary>
public sealed class CardTests
{
    private static readonly ChannelId Conversation = new(TeamsHost.Workspace, Deliveries.Channel);

    public static TheoryData<string, int, string> AtLimits
    {
        get
        {
            var cases = new TheoryData<string, int, string>();
            foreach (var language in Texts.Languages)
            {
                foreach (var sign in new[] { "x", "汉", "😀", "e\u0301\u0302", "\\\"", "👨‍👩‍👧‍👦" })
                {
                    cases.Add(language, 1, sign);
                    cases.Add(language, 3, sign);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(AtLimits))]
    public void A_card_keeps_its_limit_with_every_field_full(string language, int answers, string sign)
    {
        foreach (var decision in Enum.GetValues<Decision>())
        {
            var card = Draw(language, decision, [.. Enumerable.Range(0, answers).Select(at => Full($"a{at}", sign))]);
            Assert.InRange(CardRoom.BytesOf(card), 1, CardRoom.MostBytes);
            Assert.All(CardReading.Nodes(card).Where(node => (string?)node["type"] == "TextRun"), run => Assert.DoesNotContain('\uFFFD', (string)run["text"]!));
        }
    }

    [Fact]
    public void What_is_cut_cannot_be_saved_cut()
    {
        var card = Draw("en", Decision.Answer, [Full("a1", "汉")]);
        Assert.Contains("…", CardReading.Words(card), StringComparison.Ordinal);
        Assert.DoesNotContain(CardReading.Nodes(card), node => (string?)node["type"] == "Action.ShowCard");
        Assert.True(CardReading.Has(card, CardVerb.Edit));
    }

    [Theory]
    [InlineData("<at>Everyone</at>")]
    [InlineData("**bold** [good](https://evil.example) ![x](https://evil.example/i.png)")]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("{\"type\":\"AdaptiveCard\",\"actions\":[{\"type\":\"Action.OpenUrl\",\"url\":\"https://evil.example\"}]}")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}")]
    public void Markup_in_an_answer_stays_words(string text)
    {
        var card = Draw("en", Decision.Answer, [Answer("a1", new(text, text, [text], [text], text), text)]);
        Assert.Contains(text, CardReading.Words(card), StringComparison.Ordinal);
        Assert.DoesNotContain(CardReading.Nodes(card), node => (string?)node["type"] is "TextBlock" or "Image" or "FactSet");
        Assert.DoesNotContain(CardReading.Nodes(card), node => node.ContainsKey("entities") || node.ContainsKey("mentioned"));
    }

    [Fact]
    public void A_link_shows_where_it_leads_and_other_schemes_are_no_links()
    {
        var card = Draw("en", Decision.Answer, [Answer("a1", new(
            "See https://shop.example/help?q=1. Not javascript:alert(1), file:///etc/passwd or https://good.example@evil.example/ but https://shöp.example/x"))]);
        var links = CardReading.Nodes(card).Where(node => node["selectAction"] is not null)
            .Select(run => ((string)run["text"]!, (string)run["selectAction"]!["url"]!)).ToArray();
        Assert.Equal(2, links.Length);
        Assert.Equal(("https://shop.example/help?q=1", "https://shop.example/help?q=1"), links[0]);
        Assert.Contains("xn--shp-tna.example", links[1].Item1, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_turn_the_direction_are_not_shown()
    {
        var card = Draw("en", Decision.Answer, [Answer("a1", new("pay \u202Eerutuf\u202C now\u0000\u0007"), "Bo\u202E")]);
        Assert.DoesNotContain(CardReading.Words(card), sign => sign is '\u202E' or '\u202C' or '\0' or '\u0007');
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("it")]
    [InlineData("tr")]
    [InlineData("zh")]
    public void Every_button_that_is_answered_has_a_fallback_with_the_same_data(string language)
    {
        foreach (var decision in Enum.GetValues<Decision>())
        {
            var card = Draw(language, decision, decision == Decision.Unknown ? [] : [Answer("a1", new("one")), Answer("a2", new("two"))]);
            Assert.Equal("1.5", (string?)card["version"]);
            foreach (var button in CardReading.Nodes(card).Where(node => (string?)node["type"] == "Action.Execute"))
            {
                Assert.Equal("Action.Submit", (string?)button["fallback"]!["type"]);
                Assert.Equal(button["data"]!.ToJsonString(), button["fallback"]!["data"]!.ToJsonString());
                Assert.Equal((string?)button["verb"], (string?)button["data"]!["verb"]);
                Assert.NotEmpty((string)button["title"]!);
            }
        }
    }

    [Fact]
    public void A_plain_answer_folds_the_others_and_missing_parts_are_not_stated()
    {
        var card = Draw("en", Decision.Answer, [Answer("a1", new("one", Steps: ["first", "second"])), Answer("a2", new("two"))]);
        Assert.Contains("1. first\n2. second", CardReading.Words(card), StringComparison.Ordinal);
        Assert.Contains("What you may decide yourself, Tools and links, How to say it: not stated", CardReading.Words(card), StringComparison.Ordinal);
        var folded = CardReading.Nodes(card).Single(node => (string?)node["id"] == "rest");
        Assert.False((bool)folded["isVisible"]!);
        Assert.Contains("two", CardReading.Words(folded), StringComparison.Ordinal);
        Assert.Contains(CardReading.Nodes(card), node => (string?)node["type"] == "Action.ToggleVisibility" && (string?)node["targetElements"]![0] == "rest");
    }

    [Fact]
    public void A_waiting_correction_stands_beside_the_text_with_a_button_to_confirm_it()
    {
        var waiting = Answer("a1", new("old account")) with { Waiting = new(4, new("new account"), null, TimeProvider.System.GetUtcNow()), WaitingBy = "Cem" };
        var card = Draw("en", Decision.Answer, [waiting]);
        Assert.Contains("old account", CardReading.Words(card), StringComparison.Ordinal);
        Assert.Contains("new account", CardReading.Words(card), StringComparison.Ordinal);
        Assert.Equal(4, (int)CardReading.Button(card, ReplyAction.Confirm)["data"]!["r"]!);
    }

    [Fact]
    public void A_surface_speaks_every_language_in_full()
    {
        var texts = Texts.Of(typeof(PeerAssist.Teams.TeamsServices).Assembly);
        foreach (var language in Texts.Languages)
        {
            Assert.Equal(texts.In("en").Keys.Order(StringComparer.Ordinal), texts.In(language).Keys.Order(StringComparer.Ordinal));
            Assert.All(texts.In(language), text => Assert.Equal(text.Value.Contains("{0}", StringComparison.Ordinal), texts.In("en")[text.Key].Contains("{0}", StringComparison.Ordinal)));
        }
    }

    private static JsonObject Draw(string language, Decision decision, IReadOnlyList<ShownAnswer> answers)
    {
        var seal = new CardSeal(new KeyRing([new("k1", new byte[KeyRing.KeyLength])]));
        var body = new AnswerBody(new("q1"), new string('?', 4_000), decision, answers, TeamAsked: false);
        return new ReplyCard(new CardPen(seal, Conversation, language)).Draw(
            new("o1", new(Conversation, ChannelKind.Group), null, null, language, body));
    }

    private static ShownAnswer Answer(string id, AnswerParts parts, string author = "Bo") => new(
        new(id), 3, parts, author, new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), "Cem", new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero),
        AnswerState.Validated, new(3, 1), 0.9);

    private static ShownAnswer Full(string id, string sign)
    {
        string Of(int length) => string.Concat(Enumerable.Repeat(sign, length / sign.Length));
        return Answer(
            id,
            new(Of(AnswerParts.LongestText), Of(AnswerParts.LongestPart), Many(), Many(), Of(AnswerParts.LongestPart), Many()),
            Of(80));

        string[] Many() => [.. Enumerable.Range(0, AnswerParts.MostEntries).Select(_ => Of(AnswerParts.LongestPart))];
    }
}
