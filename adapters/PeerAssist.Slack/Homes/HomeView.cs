using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Questions;
using PeerAssist.Slack.Drawing;

namespace PeerAssist.Slack.Homes;

/// <summary>Draws the home tab.</summary>
internal static class HomeView
{
    private const int LongestQuestion = 200;

    /// <summary>The view.</summary>
    /// <param name="contents">What concerns the person; none where the workspace is not linked yet.</param>
    /// <param name="language">The person's language.</param>
    /// <param name="id">Names the drawing; block ids begin with it.</param>
    public static JsonObject Draw(HomeContents? contents, string language, string id) => new()
    {
        ["type"] = "home",
        ["blocks"] = new JsonArray([.. Contents(contents, language, id)]),
    };

    private static IEnumerable<JsonObject> Contents(HomeContents? contents, string language, string id)
    {
        yield return Blocks.Header(SlackTexts.Say(language, "home.hello"));
        if (contents is null)
        {
            yield return Paragraph(Texts.Product.Say(language, "refusal.unknown-workspace"));
            yield break;
        }
        yield return Paragraph(Texts.Product.Say(language, "note.help"));
        yield return Blocks.Actions(id, Blocks.Button(ReplyAction.Ask, Texts.Product.Say(language, "action.ask"), ButtonValue.Of(null).ToString(), "primary"));
        yield return Blocks.Header(SlackTexts.Say(language, "home.mine"));
        foreach (var block in List(contents.Mine, "home.mine.none", withState: true, language))
        {
            yield return block;
        }
        yield return Blocks.Header(SlackTexts.Say(language, "home.could-help"));
        foreach (var block in List(contents.Open, "home.could-help.none", withState: false, language))
        {
            yield return block;
        }
        yield return Blocks.Header(SlackTexts.Say(language, "home.did"));
        yield return Paragraph(contents.Shown > 0
            ? SlackTexts.Say(language, "home.did.some", contents.Shown, contents.Helpful)
            : SlackTexts.Say(language, "home.did.none"));
    }

    private static IEnumerable<JsonObject> List(IReadOnlyList<Question> questions, string none, bool withState, string language)
    {
        if (questions.Count == 0)
        {
            yield return Paragraph(SlackTexts.Say(language, none));
        }
        foreach (var question in questions)
        {
            yield return RichText.Block(null, RichText.Section(PlainText.Cut(question.Text, LongestQuestion)));
            var date = Texts.Product.Say(language, "by.date", question.At);
            yield return Blocks.Context(withState ? $"{date} · {SlackTexts.Say(language, question.IsOpen ? "home.open" : "home.answered")}" : date);
        }
    }

    private static JsonObject Paragraph(string text) => RichText.Block(null, RichText.Section(text));
}
