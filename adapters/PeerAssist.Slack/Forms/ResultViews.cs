using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Slack.Drawing;

namespace PeerAssist.Slack.Forms;

/// <summary>Draws what somebody wanted to see as a modal.</summary>
internal static class ResultViews
{
    private const int MostRevisions = 20;

    public static JsonObject Draw(Result result, FormState state, AnswerForms forms, string language, string id) => result switch
    {
        Result.CorrectForm form => forms.Correct(form, state, language),
        Result.CaptureForm form => forms.Save(form, state, language),
        Result.Stale stale => forms.Correct(stale, state, language),
        Result.Answered answered => Answers(answered, language, id),
        Result.Explained explained => Why(explained, language, id),
        Result.Told told => History(told, language, id),
        Result.Refused refused => Views.Sentence(language, Views.Sentence(language, refused.Reason)),
        Result.Done { Waits: true } => Views.Sentence(language, SlackTexts.Say(language, "correct.waits")),
        _ => Views.Sentence(language, SlackTexts.Say(language, "done")),
    };

    /// <summary>The answers to a question, each with its buttons.</summary>
    public static JsonObject Answers(Result.Answered answered, string language, string id) =>
        Views.Shown(SlackTexts.Say(language, "shown.answers"), language, AnswerBlocks(answered, language, id));

    public static IEnumerable<JsonObject> AnswerBlocks(Result.Answered answered, string language, string id)
    {
        yield return RichText.Block(Blocks.Id(id), RichText.Section(PlainText.Cut(answered.Reason, 1_000)));
        for (var i = 0; i < Math.Min(3, answered.Answers.Count); i++)
        {
            var answer = answered.Answers[i];
            foreach (var block in AnswerCard.Draw(answer, language, alone: i == 0))
            {
                yield return block;
            }
            yield return Blocks.Actions($"{id}.{i}", AnswerMessage.Votes(answered.Question, answer, language));
        }
    }

    private static JsonObject Why(Result.Explained explained, string language, string id)
    {
        var value = ButtonValue.Of(null, explained.Answer).ToString();
        return Views.Shown(SlackTexts.Say(language, "shown.why"), language,
        [
            .. explained.Sentences.Select(sentence => RichText.Block(null, RichText.Section(PlainText.Cut(sentence, 1_000)))),
            Blocks.Actions($"{id}.history", Blocks.Button(ReplyAction.History, Texts.Product.Say(language, "action.history"), value)),
        ]);
    }

    private static JsonObject History(Result.Told told, string language, string id)
    {
        var blocks = new List<JsonObject>();
        foreach (var (revision, by) in told.Revisions.Take(MostRevisions))
        {
            if (blocks.Count > 0)
            {
                blocks.Add(Blocks.Divider());
            }
            var who = by is { Length: > 0 } ? Texts.Product.Say(language, "by.author-date", PlainText.Cut(by, 80), revision.At) : Texts.Product.Say(language, "by.date", revision.At);
            blocks.Add(Blocks.Context($"{revision.Number}. {who}", PlainText.Cut(revision.Reason ?? "", 300)));
            blocks.AddRange(Cut.Pieces(PlainText.Cut(revision.Parts.Whole, 8_700), 2_900).Select(piece => RichText.Block(null, RichText.Section(piece))));
        }
        if (told.Answer.Revision > 1)
        {
            var value = ButtonValue.Of(null, told.Answer.Id, told.Answer.Revision).ToString();
            blocks.Insert(0, Blocks.Actions($"{id}.undo", Blocks.Button(ReplyAction.Undo, Texts.Product.Say(language, "action.undo"), value)));
        }
        return Views.Shown(Texts.Product.Say(language, "action.history"), language, blocks);
    }
}
