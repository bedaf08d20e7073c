using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Captures;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Questions;

/// <summary>Follows a message that was edited or deleted: its question, and what was saved from it.</summary>
internal static class FollowMessage
{
    public static async Task<Handled> Handle(MessageEdited edited, Ahead? ahead, Turn turn, CancellationToken cancellationToken)
    {
        var redrawn = await Follow(edited, turn, cancellationToken);
        if (await turn.Session.Questions.AskedBy(edited.Place.Channel, edited.Message, cancellationToken) is { } question)
        {
            return ahead is null || question.Text == edited.Text
                ? new(new Result.Done(), redrawn)
                : new(new Result.Done(), [.. redrawn, .. Redraw.One(await Ask.Again(question, ahead, turn, cancellationToken))]);
        }

        var addressed = new MessagePosted(edited.Place, edited.By, edited.At, edited.Message, edited.Text, edited.Mentioned);
        var handled = edited.Mentioned ? await Ask.Handle(addressed, ahead, turn, cancellationToken) : Handled.Nothing;
        return handled with { Outgoing = [.. redrawn, .. handled.Outgoing] };
    }

    public static async Task<Handled> Handle(MessageDeleted deleted, Turn turn, CancellationToken cancellationToken)
    {
        await Draft.Drop(turn.Session, deleted.Place.Channel, deleted.Message, cancellationToken);
        var redrawn = new List<Outgoing>();
        foreach (var answer in await From(deleted.Place.Channel, deleted.Message, turn, cancellationToken))
        {
            await turn.Session.Answers.Save(answer with { State = AnswerState.Retired }, cancellationToken);
            await turn.Write(Act.Retired, answer.Id.Value, cancellationToken);
            redrawn.AddRange(await Redraw.All(turn, answer.Id, cancellationToken));
        }

        if (await turn.Session.Questions.AskedBy(deleted.Place.Channel, deleted.Message, cancellationToken) is not { Gone: false } question)
            return new(new Result.Done(), redrawn);
        var gone = question with { Gone = true, Offered = [] };
        await turn.Session.Questions.Save(gone, cancellationToken);
        return new(new Result.Done(), [.. redrawn, .. Redraw.One(gone), .. await Settle.End(gone, RequestState.Gone, turn, cancellationToken)]);
    }

    // An answer that colleagues have reworded since no longer hangs on its source.
    private static async Task<IReadOnlyList<Outgoing>> Follow(MessageEdited edited, Turn turn, CancellationToken cancellationToken)
    {
        var redrawn = new List<Outgoing>();
        foreach (var answer in await From(edited.Place.Channel, edited.Message, turn, cancellationToken))
        {
            var parts = answer.Shown.Parts with { Text = edited.Text };
            if (answer.Shown.Number > 1 || parts == answer.Shown.Parts || Limits.WhyNot(parts) is not null)
                continue;
            await turn.Session.Answers.Save(answer.With(parts, turn.By.Id, turn.Now, reason: null), cancellationToken);
            await turn.Write(Act.Corrected, answer.Id.Value, cancellationToken, parts.Whole, ("revision", answer.Shown.Number + 1));
            redrawn.AddRange(await Redraw.All(turn, answer.Id, cancellationToken));
        }

        return redrawn;
    }

    private static async Task<IReadOnlyList<Answer>> From(ChannelId channel, MessageId message, Turn turn, CancellationToken cancellationToken) =>
        [.. (await turn.Session.Answers.From(turn.Owner, $"{channel}/{message}", cancellationToken)).Where(answer => answer.IsGiven)];
}
