using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Search;

namespace PeerAssist.Questions;

/// <summary>Gives a colleague's answer to everybody who asked the same, and ends the asking around.</summary>
internal static class Settle
{
    public static async Task<IReadOnlyList<Outgoing>> With(Question question, Answer answer, Turn turn, CancellationToken cancellationToken)
    {
        var outgoing = new List<Outgoing>();
        outgoing.AddRange(await Give(question, answer, turn, cancellationToken));
        outgoing.AddRange(await End(question, RequestState.Answered, turn, cancellationToken));
        foreach (var same in await OpenQuestions.Like(turn.Session, question, turn.Now, cancellationToken))
        {
            if (await turn.Session.Contributors.Find(same.Asker, cancellationToken) is not { } asker
                || !(await Readers.Of(turn.Session, asker, same.Place, same.Private, cancellationToken)).MayRead(answer.Audience))
                continue;
            outgoing.AddRange(await Give(same, answer, turn, cancellationToken));
            outgoing.AddRange(await End(same, RequestState.Answered, turn, cancellationToken));
            if (same.Message is not null)
                outgoing.Add(Answered(same, answer));
        }

        return outgoing;
    }

    /// <summary>Tells the asker where the answer stands, when it was not given in the thread of the question itself.</summary>
    public static Note Answered(Question question, Answer answer) =>
        new(question.Place, question.OnlyFor, question.Language, NoteKind.Answered, question.Id, answer.Id, answer.Author);

    /// <summary>Ends the requests to answer a question; whoever was asked sees why.</summary>
    public static async Task<IReadOnlyList<Outgoing>> End(Question question, RequestState state, Turn turn, CancellationToken cancellationToken)
    {
        var outgoing = new List<Outgoing>();
        foreach (var request in await turn.Session.Requests.Of(turn.Owner, question.Id, cancellationToken))
        {
            if (request.State != RequestState.Waiting)
                continue;
            await turn.Session.Requests.Save(request with { State = state }, cancellationToken);
            outgoing.Add(RequestReply.Of(request));
        }

        return outgoing;
    }

    private static async Task<IReadOnlyList<Outgoing>> Give(Question question, Answer answer, Turn turn, CancellationToken cancellationToken)
    {
        var offer = new Offer(answer.Id, 1, 1);
        // A colleague who was quicker stays first; what comes later stands beside it.
        IReadOnlyList<Offer> offered = question is { Settled: not null, TeamAsked: false, Offered: [{ Confidence: >= 1 }, ..] }
            ? [.. question.Offered.Take(2), offer]
            : [offer, .. question.Offered.Take(2)];
        var settled = question with { Decision = Decision.Answer, Offered = offered, TeamAsked = false, Settled = question.Settled ?? turn.Now };
        await turn.Session.Questions.Save(settled, cancellationToken);
        await turn.Session.Servings.Save(new(turn.Owner, question.Id, answer.Id, 1, question.Asker, turn.Now), cancellationToken);
        return Redraw.One(settled);
    }
}
