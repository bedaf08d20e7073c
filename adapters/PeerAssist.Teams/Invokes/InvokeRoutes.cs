using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Cards;

namespace PeerAssist.Teams.Invokes;

/// <summary>Answers everything that waits for an answer: buttons, dialogs, and what people do with messages and in the search.</summary>
internal sealed class InvokeRoutes(Presses presses, AnswerSearch search, ResultCards cards, Intake intake)
{
    /// <summary>The command of the manifest by which a question is asked for one's own eyes.</summary>
    public const string AskCommand = "askQuietly";

    public async Task<InvokeAnswer> Answer(Incoming incoming, CancellationToken cancellationToken)
    {
        var value = incoming.Activity.Value;
        return incoming.Activity.Name switch
        {
            "adaptiveCard/action" => InvokeAnswer.ToPress(await presses.Press(incoming, Action(value), dialog: false, cancellationToken)),
            "task/fetch" or "task/submit" => InvokeAnswer.ToDialog(await presses.Press(incoming, Part(value, "data"), dialog: true, cancellationToken)),
            "composeExtension/fetchTask" => InvokeAnswer.ToDialog(await Open(incoming, cancellationToken)),
            "composeExtension/submitAction" => InvokeAnswer.ToDialog(await presses.Press(incoming, Part(value, "data"), dialog: true, cancellationToken)),
            "composeExtension/query" => await search.Search(incoming, cancellationToken),
            "message/submitAction" => await Feedback(incoming, cancellationToken),
            _ => InvokeAnswer.Unknown,
        };
    }

    private async Task<Shown> Open(Incoming incoming, CancellationToken cancellationToken)
    {
        var pen = cards.Pen(incoming);
        if (Part(incoming.Activity.Value, "commandId") is { ValueKind: JsonValueKind.String } command && command.GetString() == AskCommand)
            return new Shown.Card(new Forms(pen).Ask(), pen.Own("ask.title"));
        return MessageAction.Of(incoming) is { } looked
            ? await presses.Look(incoming, looked, cancellationToken)
            : new Shown.Wrong(pen.Say("refusal.unknown-message"));
    }

    /// <summary>The thumbs below a message are votes like any other.</summary>
    private async Task<InvokeAnswer> Feedback(Incoming incoming, CancellationToken cancellationToken)
    {
        var reaction = Part(Part(incoming.Activity.Value, "actionValue"), "reaction");
        if (reaction.ValueKind == JsonValueKind.String && Translation.VerdictOf(reaction.GetString()) is { } verdict
            && incoming.Activity.ReplyToId is { Length: > 0 } message)
            await intake.Take(
                incoming.Arrival(new Reacted(incoming.Place, incoming.By, incoming.At, new(message), verdict, Added: true), incoming.Key, incoming.Key),
                null, cancellationToken);
        return InvokeAnswer.Nothing;
    }

    private static JsonElement Action(JsonElement value) => Part(Part(value, "action"), "data");

    private static JsonElement Part(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var part) ? part : default;
}
