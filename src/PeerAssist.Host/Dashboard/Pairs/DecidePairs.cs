using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Questions;

namespace PeerAssist.Host.Dashboard.Pairs;

/// <summary>Pairs of answers that are alike or contrary: one stands for both, or both stand for their own case.</summary>
internal sealed class DecidePairs(Visits visits, Pages pages, Acting acting)
{
    private const int Most = 50;

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var rows = new List<PairRow>();
        foreach (var pair in await visit.Session.Merges.Open(visit.Owner, Most, http.RequestAborted))
        {
            // Whoever cannot read one of them is not told that the other is like it.
            if (await Shown(visit, pair.One, http.RequestAborted) is { } one && await Shown(visit, pair.Other, http.RequestAborted) is { } other)
                rows.Add(new(pair.Kind, one, other));
        }

        return await pages.Show<PairsPage, PairsView>(http, new(rows));
    }

    public async Task<IResult> Post(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (kept, gone) = (new AnswerId(form["kept"].ToString()), new AnswerId(form["gone"].ToString()));
        var place = http.Viewer().Place;
        var result = await acting.Do(http, (by, at) => form["decision"].ToString() switch
        {
            "apart" => new AnswersSetApart(place, by, at, kept, gone),
            var decision => new AnswersMerged(place, by, at, kept, gone, Same: decision == "same"),
        });
        return result is Result.Refused refused ? Pages.Back("/dashboard/pairs", refused.Reason) : Pages.Back("/dashboard/pairs", "decided");
    }

    private static async Task<ShownAnswer?> Shown(Visit visit, AnswerId id, CancellationToken cancellationToken) =>
        await visit.Session.Answers.Find(visit.Owner, id, cancellationToken) is { } answer && visit.Readers.MayRead(answer.Audience)
            ? await Showing.Of(visit.Session, answer, 0, cancellationToken)
            : null;
}
