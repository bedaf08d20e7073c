using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat.Replies;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Slack.Drawing;
using PeerAssist.Slack.Sending;

namespace PeerAssist.Tests.Slack.Drawing;

public sealed class MessageTests
{
    public static TheoryData<string> Languages => [.. PeerAssist.Chat.Texts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_reply_keeps_every_limit_of_Slack(string language)
    {
        foreach (var text in Samples.Texts())
        {
            foreach (var (_, body) in Samples.Bodies(text))
            {
                var message = Outline.Draw(Samples.Reply(body, language));
                BlockRules.Check(message.Blocks);
                Assert.InRange(message.Text.Length, 0, 3_500);
            }
        }
    }

    [Theory]
    [InlineData(Decision.Answer)]
    [InlineData(Decision.Candidates)]
    [InlineData(Decision.Disagreement)]
    public void Answers_at_every_limit_are_cut_and_never_refused(Decision decision)
    {
        var answer = Samples.AtEveryLimit();
        var message = AnswerMessage.Draw(new AnswerBody(new QuestionId("q"), "", decision, [answer, answer, answer], false), "en", new string('o', 300));
        BlockRules.Check(message.Blocks);
        Assert.Contains("…", message.Blocks.ToJsonString(Plain), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_shows_the_words_the_name_the_date_the_state_the_votes_and_what_to_do()
    {
        var text = Text(new AnswerBody(new QuestionId("q7"), "asked", Decision.Answer, [Samples.Answer("", Samples.Full("Use tool X."))], false));
        foreach (var part in (string[])["Use tool X.", "Bo, 3/12/2026", "corrected by Cem", "confirmed by colleagues", "Helpful (3)", "Not right (1)", "Correct it", "More answers", "Ask the team", "Why this answer?", "Worked for the customer", "Up to 50 euros", "Press refund.", "I have just sent"])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Parts_nobody_stated_are_named_once() =>
        Assert.Contains("What you may decide yourself · Steps · Tools and links · How to say it: not stated",
            Text(new AnswerBody(new QuestionId("q7"), "asked", Decision.Answer, [Samples.Answer("Use tool X.")], false)), StringComparison.Ordinal);

    [Fact]
    public void Two_colleagues_who_disagree_are_both_named()
    {
        var text = Text(new AnswerBody(new QuestionId("q7"), "", Decision.Disagreement, [Samples.Answer("Yes", author: "Bo"), Samples.Answer("No", author: "Ann")], false));
        Assert.Contains("Bo", text, StringComparison.Ordinal);
        Assert.Contains("Ann", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Folded_alternatives_are_not_shown()
    {
        var text = Text(new AnswerBody(new QuestionId("q7"), "", Decision.Answer, [Samples.Answer("First"), Samples.Answer("Second")], false));
        Assert.DoesNotContain("Second", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_has_answered_can_be_answered_there_and_then()
    {
        var blocks = Outline.Draw(Samples.Reply(new AnswerBody(new QuestionId("q7"), "", Decision.Unknown, [], false), "en")).Blocks;
        Assert.Contains(ReplyAction.Save, BlockRules.All(blocks, "button").Select(button => (string?)button["action_id"]));
        Assert.Contains(ReplyAction.AskTeam, BlockRules.All(blocks, "button").Select(button => (string?)button["action_id"]));
    }

    [Theory]
    [InlineData("<!channel> <!here> <!everyone> <!subteam^S1> <@U1>")]
    [InlineData("@here @channel @everyone @Here")]
    [InlineData("&lt;!channel&gt; &amp;lt;!here&amp;gt; <!channel|label>")]
    public void Stored_words_can_call_nobody(string text)
    {
        var shown = Samples.Answer(text, new AnswerParts(text, text, [text], [text], text, [text]), author: text) with { CorrectedBy = text, WaitingBy = text };
        foreach (var body in (ReplyBody[])[new AnswerBody(new QuestionId("q"), text, Decision.Answer, [shown], true), new NoteBody(NoteKind.Captured, text, null, null, null)])
        {
            var message = Outline.Draw(Samples.Reply(body, "en"));
            Assert.Empty(BlockRules.All(message.Blocks, "user"));
            Assert.Empty(BlockRules.All(message.Blocks, "usergroup"));
            Assert.Empty(BlockRules.All(message.Blocks, "broadcast"));
            Assert.Empty(BlockRules.All(message.Blocks, "mrkdwn"));
            Assert.DoesNotContain("<", message.Text, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)@(here|channel|everyone)", message.Text);
        }
    }

    [Theory]
    [InlineData("[good](https://evil.example/x)", "https://evil.example/x", "good (evil.example)")]
    [InlineData("see https://a.example/x.", "https://a.example/x", "https://a.example/x")]
    [InlineData("(https://a.example/x)", "https://a.example/x", "https://a.example/x")]
    [InlineData("https://ѕlack.com/x", "https://xn--lack-f9d.com/x", "xn--lack-f9d.com")]
    public void A_link_shows_where_it_leads(string text, string url, string shown)
    {
        var link = Assert.Single(BlockRules.All(RichText.Section(text), "link"));
        Assert.Equal(shown, (string?)link["text"]);
        Assert.Equal(new Uri(url).IdnHost, new Uri((string)link["url"]!).IdnHost);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("slack://channel?id=1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    [InlineData("https://good.example@evil.example/")]
    [InlineData("https://")]
    public void What_is_no_honest_link_stays_text(string text)
    {
        Assert.Empty(BlockRules.All(RichText.Section(text), "link"));
        Assert.Equal(text, string.Concat(BlockRules.All(RichText.Section(text), "text").Select(t => (string?)t["text"])));
    }

    [Fact]
    public void Words_around_links_are_all_kept() =>
        Assert.Equal("a https://x.example b https://y.example c", string.Concat(
            RichText.Section("a https://x.example b https://y.example c")["elements"]!.AsArray().Select(e => (string?)e!["text"])));

    [Fact]
    public void Hostile_text_is_drawn_whole_and_in_linear_time()
    {
        var texts = (string[])[new string('[', 8_000), string.Concat(Enumerable.Repeat("[a](", 2_000)), string.Concat(Enumerable.Repeat("http://", 1_100)), new string('(', 8_000) + "https://a.example/" + new string('(', 900)];
        Assert.True(RichText.Link.Options.HasFlag(System.Text.RegularExpressions.RegexOptions.NonBacktracking));
        Assert.All(texts, text => Assert.True(string.Concat(RichText.Section(text)["elements"]!.AsArray().Select(e => (string?)e!["text"])).Length > 0));
    }

    [Theory]
    [InlineData("one\ntwo\nthree", 5)]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 12)]
    [InlineData("abcdefghij", 3)]
    public void Pieces_are_within_the_limit_and_together_the_text(string text, int most)
    {
        var pieces = Cut.Pieces(text, most);
        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, most));
    }

    [Fact]
    public void A_message_says_by_which_sending_it_came()
    {
        var blocks = Outline.Draw(Samples.Reply(Samples.Bodies("x").First().Body, "en")).Blocks;
        Assert.Equal("ob91", (string?)blocks[0]!["block_id"]);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Text(ReplyBody body) => string.Join("\n", BlockRules.Texts((JsonNode)Outline.Draw(Samples.Reply(body, "en")).Blocks));
}
