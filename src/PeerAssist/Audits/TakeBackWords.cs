using System.Text.Json;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Audits;

/// <summary>Takes back the wordings and the saved answers of one person since a time.</summary>
internal sealed class TakeBackWords(Turn turn, ContributorId whose, DateTimeOffset since)
{
    private static readonly IReadOnlyList<Act> Worded = [.. ReadChanges.Wordings, Act.CorrectionOffered];

    private readonly List<AnswerId> _retired = [];
    private readonly List<AnswerId> _restored = [];
    private readonly List<AnswerId> _kept = [];

    public async Task<(IReadOnlyList<AnswerId> Retired, IReadOnlyList<AnswerId> Restored, IReadOnlyList<AnswerId> Kept)> All(
        IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var done in entries.Where(entry => Worded.Contains(entry.Act)).GroupBy(entry => entry.Subject))
        {
            if (await turn.Session.Answers.Find(turn.Owner, new(done.Key), cancellationToken) is { IsGiven: true } answer)
                await One(answer, [.. done], cancellationToken);
        }

        return (_retired, _restored, _kept);
    }

    private async Task One(Answer answer, IReadOnlyList<JournalEntry> done, CancellationToken cancellationToken)
    {
        var revisions = await turn.Session.Answers.Revisions(turn.Owner, answer.Id, cancellationToken);
        var mine = revisions.Where(revision => revision.By == whose && revision.At >= since).Select(revision => revision.Number)
            .Concat(done.Where(entry => entry.Act == Act.CorrectionConfirmed).Select(Brought)).ToHashSet();
        var saved = done.Any(entry => entry.Act == Act.Captured);
        if (saved)
            mine.Add(1);
        var pending = answer.Pending?.By == whose ? null : answer.Pending;
        if (!mine.Contains(answer.Shown.Number))
        {
            if (mine.Count > 0)
                _kept.Add(answer.Id);
            if (pending != answer.Pending)
                await turn.Session.Answers.Save(answer with { Pending = pending }, cancellationToken);
        }
        else if (revisions.LastOrDefault(revision => !mine.Contains(revision.Number) && !Repeats(revision, mine)) is { } before)
        {
            var restored = answer.With(before.Parts, turn.Named, turn.Now, reason: null, restores: before.Number);
            await Save(restored, _restored, cancellationToken);
        }
        else if (saved)
        {
            await Save(answer with { State = AnswerState.Retired, Pending = pending }, _retired, cancellationToken);
        }
    }

    // A colleague's return to words of the person brings the same words.
    private static bool Repeats(Revision revision, HashSet<int> mine) => revision.Restores is { } earlier && mine.Contains(earlier);

    private async Task Save(Answer answer, List<AnswerId> told, CancellationToken cancellationToken)
    {
        await turn.Session.Answers.Save(answer, cancellationToken);
        await turn.Write(Act.TakenBack, answer.Id.Value, cancellationToken, answer.Shown.Parts.Whole, ("revision", answer.Shown.Number));
        told.Add(answer.Id);
    }

    private static int Brought(JournalEntry entry)
    {
        using var detail = JsonDocument.Parse(entry.Detail);
        return detail.RootElement.GetProperty("revision").GetInt32();
    }
}
