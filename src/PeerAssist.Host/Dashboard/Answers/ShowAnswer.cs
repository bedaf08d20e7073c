using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Questions;

namespace PeerAssist.Host.Dashboard.Answers;

/// <summary>One answer: its card, how its question is put, and its history.</summary>
internal sealed class ShowAnswer(Visits visits, Pages pages)
{
    private const int MostPhrasings = 30;

    public async Task<IResult> Get(HttpContext http, string id)
    {
        await using var visit = await visits.Open(http);
        return await Read(visit, new(id), http.RequestAborted) is { } view
            ? await pages.Show<AnswerPage, AnswerView>(http, view)
            : await pages.Refuse(http, StatusCodes.Status404NotFound, "refusal.unknown-answer");
    }

    private static async Task<AnswerView?> Read(Visit visit, AnswerId id, CancellationToken cancellationToken)
    {
        var session = visit.Session;
        if (await session.Answers.Find(visit.Owner, id, cancellationToken) is not { } answer || !visit.Readers.MayRead(answer.Audience))
            return null;
        var history = new List<PastRevision>();
        foreach (var revision in (await session.Answers.Revisions(visit.Owner, id, cancellationToken)).Reverse())
            history.Add(new(revision, revision.Number == 1 ? answer.AuthorName : await Showing.NameOf(session, revision.By, cancellationToken)));
        var phrasings = await session.Phrasings.Of(visit.Owner, id, cancellationToken);
        var shown = ListAnswers.Shown(phrasings, visit.Readers).Take(MostPhrasings).ToList();
        return new(
            answer,
            await Showing.Of(session, answer, 0, cancellationToken),
            await new Places(session).Of(answer.Audience, cancellationToken),
            history,
            shown,
            phrasings.Count - shown.Count);
    }
}
