using System.Globalization;
using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Privacy;
using PeerAssist.Slack.Drawing;

namespace PeerAssist.Slack.Forms;

/// <summary>Draws the forms to correct an answer and to save one.</summary>
internal sealed class AnswerForms(FormSeal seal)
{
    private const int LongestQuestion = 1_000;

    /// <summary>The form to correct an answer, with its text now.</summary>
    public JsonObject Correct(Result.CorrectForm form, FormState state, string language) =>
        Correct(form.Answer, form.Revision, form.Parts, state, language, Found(form.Found, language));

    /// <summary>The same form after somebody else was faster: the person's text to work on, and what is shown now.</summary>
    public JsonObject Correct(Result.Stale stale, FormState state, string language)
    {
        var current = stale.Current.Parts.Whole;
        return Correct(new AnswerId(state.Answer!), stale.Current.Number, stale.Yours, state, language,
        [
            RichText.Block(null, RichText.Section([RichText.Bold(Texts.Product.Say(language, "stale"))])),
            .. Cut.Pieces(PlainText.Cut(current, 8_700), 2_900).Select(piece => RichText.Block(null, RichText.Quote(piece))),
        ]);
    }

    /// <summary>The form to save an answer.</summary>
    public JsonObject Save(Result.CaptureForm form, FormState state, string language)
    {
        var fields = new AnswerFields(language, "0");
        var inputs = fields.Draw(new AnswerParts(form.Text)).ToList();
        JsonObject[] blocks =
        [
            .. Found(form.Found, language),
            .. form.Author is { Length: > 0 } author ? [Blocks.Context(SlackTexts.Say(language, "save.credited", PlainText.Cut(author, 80)))] : Array.Empty<JsonObject>(),
            Blocks.Input("question.0.0", Texts.Product.Say(language, "part.question"), Blocks.TextInput("question", form.Question, multiline: true, LongestQuestion), optional: false),
            .. inputs,
        ];
        return Views.Form(
            FormIds.Save, Texts.Product.Say(language, "action.save"), SlackTexts.Say(language, "form.save"), language,
            seal.Close(state with { Joins = fields.Joins }), blocks);
    }

    private JsonObject Correct(AnswerId answer, int revision, AnswerParts parts, FormState state, string language, IEnumerable<JsonObject> above)
    {
        var version = revision.ToString(CultureInfo.InvariantCulture);
        var fields = new AnswerFields(language, version);
        var inputs = fields.Draw(parts).ToList();
        JsonObject[] blocks =
        [
            .. above,
            .. inputs,
            Blocks.Input($"reason.0.{version}", Texts.Product.Say(language, "part.reason"), Blocks.TextInput("reason", null, multiline: false, 300), optional: true),
        ];
        return Views.Form(
            FormIds.Correct, Texts.Product.Say(language, "action.correct"), SlackTexts.Say(language, "form.send"), language,
            seal.Close(state with { Answer = answer.Value, Revision = revision, Joins = fields.Joins }), blocks);
    }

    private static IEnumerable<JsonObject> Found(IReadOnlyList<string> found, string language)
    {
        if (found.Count > 0)
        {
            yield return RichText.Block(null, RichText.Section(Texts.Product.Say(language, "found-personal", PlainText.Cut(string.Join(", ", found), 600))));
        }
    }
}
