using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Slack.Drawing;

/// <summary>Draws the reply to a question.</summary>
internal static class AnswerMessage
{
    private const int MostShown = 3;

    /// <summary>The message.</summary>
    /// <param name="body">What it says.</param>
    /// <param name="language">The language of what stands around the answers.</param>
    /// <param name="id">Names the drawing; block ids begin with it.</param>
    public static SlackMessage Draw(AnswerBody body, string language, string id)
    {
        var shown = body.Decision switch
        {
            Decision.Answer => body.Answers.Take(1),
            Decision.Unknown => [],
            _ => body.Answers.Take(MostShown),
        };
        var answers = shown.ToList();
        var alone = answers.Count == 1;
        var blocks = new JsonArray { Lead(body, language, id) };
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            foreach (var block in AnswerCard.Draw(answer, language, alone))
            {
                blocks.Add((JsonNode)block);
            }
            blocks.Add((JsonNode)Blocks.Actions($"{id}.{i}", [.. Votes(body.Question, answer, language), .. Settling(body, answer, language)]));
        }
        if (body.TeamAsked && body.Decision != Decision.Unknown)
        {
            blocks.Add((JsonNode)Blocks.Context(Texts.Product.Say(language, "decision.team-asked")));
        }
        if (body.Asking.Count > 0)
        {
            blocks.Add((JsonNode)Blocks.Context(Texts.Product.Say(language, "asking", PlainText.Cut(string.Join(", ", body.Asking), 300))));
        }
        blocks.Add((JsonNode)Blocks.Actions($"{id}.all", ForAll(body, answers, language)));
        return new(Spoken(body, answers, language), blocks);
    }

    private static JsonObject Lead(AnswerBody body, string language, string id)
    {
        var sentence = Texts.Product.Say(language, body switch
        {
            { Decision: Decision.Answer, Overheard: true } => "decision.overheard",
            { Decision: Decision.Answer } => "decision.answer",
            { Decision: Decision.Candidates } => "decision.candidates",
            { Decision: Decision.Disagreement } => "decision.disagreement",
            { TeamAsked: true } => "decision.team-asked",
            _ => "decision.unknown",
        });
        // The id of the first block tells which sending this is, should the answer to it be lost.
        return RichText.Block(Blocks.Id(id), RichText.Section([RichText.Bold(sentence)]));
    }

    /// <summary>What can be done about one answer.</summary>
    public static IEnumerable<JsonObject> Votes(QuestionId question, ShownAnswer answer, string language)
    {
        var value = ButtonValue.Of(question, answer.Id, answer.Revision).ToString();
        yield return Blocks.Button(ReplyAction.Helpful, Texts.Product.Say(language, "action.helpful", answer.Votes.Helpful), value);
        yield return Blocks.Button(ReplyAction.NotRight, Texts.Product.Say(language, "action.not-right", answer.Votes.NotRight), value);
        yield return Blocks.Button(ReplyAction.Correct, Texts.Product.Say(language, "action.correct"), value);
        if (answer.Waiting is { } waiting)
        {
            var correction = ButtonValue.Of(question, answer.Id, waiting.Number).ToString();
            yield return Blocks.Button(ReplyAction.Confirm, Texts.Product.Say(language, "action.confirm"), correction);
        }
    }

    // A colleague says which of two is right, or that one is so still.
    private static IEnumerable<JsonObject> Settling(AnswerBody body, ShownAnswer answer, string language)
    {
        var value = ButtonValue.Of(body.Question, answer.Id, answer.Revision).ToString();
        if (body.Decision == Decision.Disagreement)
        {
            yield return Blocks.Button(ReplyAction.Right, Texts.Product.Say(language, "action.right"), value);
        }
        if (answer.Warnings.Count > 0)
        {
            yield return Blocks.Button(ReplyAction.StillRight, Texts.Product.Say(language, "action.still-right"), value);
        }
    }

    private static IEnumerable<JsonObject> ForAll(AnswerBody body, List<ShownAnswer> answers, string language)
    {
        var best = answers.Count > 0 ? answers[0] : null;
        var value = ButtonValue.Of(body.Question, best?.Id, best?.Revision).ToString();
        if (best is null)
        {
            yield return Button(ReplyAction.Save);
        }
        else
        {
            yield return Button(ReplyAction.Worked);
            yield return Button(ReplyAction.Failed);
            yield return Button(ReplyAction.Thank);
        }
        // Who put a question to nobody has put it to the team already.
        if (body is { TeamAsked: false, Overheard: false })
        {
            yield return Button(ReplyAction.AskTeam);
        }
        yield return Button(ReplyAction.More);
        if (best is not null)
        {
            yield return Button(ReplyAction.Why);
        }

        JsonObject Button(string action) => Blocks.Button(action, Texts.Product.Say(language, "action." + action), value);
    }

    private static string Spoken(AnswerBody body, List<ShownAnswer> answers, string language) => Fallback.Of(answers.Count == 0
        ? Texts.Product.Say(language, body.TeamAsked ? "decision.team-asked" : "decision.unknown")
        : string.Join("\n", answers.Select(answer => $"{AnswerCard.By(answer, language)}: {answer.Parts.Text}")));
}
