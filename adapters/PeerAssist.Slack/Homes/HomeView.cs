using System.Text.Json.Nodes;
using PeerAssist.Appreciation;
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
        foreach (var block in Listed(contents.Mine, "home.mine.none", language, question => Mine(question, language)))
        {
            yield return block;
        }
        yield return Blocks.Header(SlackTexts.Say(language, "home.could-help"));
        foreach (var block in Listed(contents.Open, "home.could-help.none", language, question => Open(question, language, id)))
        {
            yield return block;
        }
        yield return Blocks.Header(SlackTexts.Say(language, "home.did"));
        yield return Paragraph(Did(contents.Effect, language));
        yield return Paragraph(contents.Effect switch
        {
            { Thanks: 0 } => SlackTexts.Say(language, "home.thanks.none"),
            { ToldThanks: { } many } => SlackTexts.Say(language, "home.thanks.many", many),
            _ => SlackTexts.Say(language, "home.thanks.some"),
        });
    }

    private static string Did(Effect effect, string language) => effect switch
    {
        { Colleagues: 0 } => SlackTexts.Say(language, "home.did.none"),
        { ToldColleagues: { } many } => SlackTexts.Say(language, "home.did.many", many),
        _ => SlackTexts.Say(language, "home.did.some"),
    };

    private static IEnumerable<JsonObject> Listed(
        IReadOnlyList<Question> questions, string none, string language, Func<Question, IEnumerable<JsonObject>> draw) =>
        questions.Count == 0 ? [Paragraph(SlackTexts.Say(language, none))] : questions.SelectMany(draw);

    private static IEnumerable<JsonObject> Mine(Question question, string language) =>
    [
        Paragraph(PlainText.Cut(question.Text, LongestQuestion)),
        Blocks.Context($"{Texts.Product.Say(language, "by.date", question.At)} · {SlackTexts.Say(language, question.IsOpen ? "home.open" : "home.answered")}"),
    ];

    private static IEnumerable<JsonObject> Open(Question question, string language, string id) =>
    [
        Paragraph(PlainText.Cut(question.Text, LongestQuestion)),
        Blocks.Context(Texts.Product.Say(language, "by.date", question.At)),
        Blocks.Actions($"{id}.{question.Id}", Blocks.Button(ReplyAction.Answer, Texts.Product.Say(language, "action.answer"), ButtonValue.Of(question.Id).ToString())),
    ];

    private static JsonObject Paragraph(string text) => RichText.Block(null, RichText.Section(text));
}
