using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;

namespace PeerAssist.Appreciation;

/// <summary>Thanks the author of an answer with one tap; the author learns that somebody did, never who.</summary>
internal static class GiveThanks
{
    public static async Task<Handled> Handle(Thanked thanked, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, thanked.Answer, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (turn.By.Standing == Standing.Bot)
            return Handled.Refuse(Refusal.NoVote);
        if (await Ownership.Has(turn, answer, cancellationToken))
            return Handled.Refuse(Refusal.OwnAnswer);

        var first = await turn.Session.Thanks.Last(turn.Owner, answer.Id, cancellationToken) is null;
        if (!await turn.Session.Thanks.Add(new(turn.Owner, answer.Id, turn.By.Id, turn.Now), cancellationToken))
            return new(new Result.Done(answer.Id, answer.Shown.Number));
        await (turn with { Unnamed = true }).Write(Act.Thanked, answer.Id.Value, cancellationToken);
        return new(new Result.Done(answer.Id, answer.Shown.Number), first ? await Tell(answer, turn, cancellationToken) : []);
    }

    // Only the first thanks for an answer is told at once; all others wait for the note of the week.
    private static async Task<IReadOnlyList<Outgoing>> Tell(Answer answer, Turn turn, CancellationToken cancellationToken)
    {
        if (answer.Author is not { } id || await turn.Session.Contributors.Find(id, cancellationToken) is not { } author
            || await Window.With(turn.Session, id, turn.Place, cancellationToken) is not { } window)
            return [];
        return [new Note(window.Place, window.OnlyFor, author.Language, NoteKind.ThanksCame, Answer: answer.Id)];
    }
}
