using System.Text.Json;
using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Audits;

/// <summary>Reads a week's changes from the journal, with the wordings they brought and how far these went.</summary>
internal sealed class ReadChanges(ISession session, Journal journal, Organisation organisation)
{
    /// <summary>The acts that bring a wording before the next asker.</summary>
    public static readonly IReadOnlyList<Act> Wordings = [Act.Captured, Act.Corrected, Act.CorrectionConfirmed, Act.CorrectionUndone];

    /// <summary>The acts that a lead may mark.</summary>
    public static readonly IReadOnlyList<Act> Auditable = [.. Wordings, Act.VotesHeld, Act.Locked];

    public async Task<IReadOnlyList<AuditedChange>> Of(Week week, CancellationToken cancellationToken)
    {
        var entries = await session.Journal.Between(organisation.Id, Auditable, week.Start, week.End, cancellationToken);
        var audits = (await session.Audits.OfChanges(organisation.Id, week.Start, week.End, cancellationToken)).ToDictionary(audit => audit.Entry);
        var names = await journal.Names(session, organisation.Id, entries.Select(entry => entry.Actor), cancellationToken);
        var changes = new List<AuditedChange>(entries.Count);
        foreach (var entry in entries)
        {
            var answer = new AnswerId(entry.Subject);
            var (number, from) = Read(entry);
            var revisions = Wordings.Contains(entry.Act) ? await session.Answers.Revisions(organisation.Id, answer, cancellationToken) : [];
            var shown = revisions.FirstOrDefault(revision => revision.Number == number);
            if (shown is null && Wordings.Contains(entry.Act))
                continue;
            var risk = shown is null ? null : await Risk(answer, shown, revisions, week, cancellationToken);
            changes.Add(new(
                entry.Number, entry.At, entry.Act, names.GetValueOrDefault(entry.Actor), from, answer, shown?.Number ?? 0, shown?.Parts.Whole ?? "",
                risk, default, 0, audits.GetValueOrDefault(entry.Number)));
        }

        return changes;
    }

    private async Task<Risk> Risk(
        AnswerId answer, Revision shown, IReadOnlyList<Revision> revisions, Week week, CancellationToken cancellationToken)
    {
        var servings = await session.Servings.Of(organisation.Id, answer, shown.At, cancellationToken);
        var reach = servings.Where(serving => serving.Revision == shown.Number && serving.At < week.End).Select(serving => serving.To).Distinct().Count();
        var before = revisions.LastOrDefault(revision => revision.Number < shown.Number)?.Parts.Whole;
        return new(reach, Amounts.Largest(shown.Parts.Whole), Audits.Risk.NewnessOf(shown.Parts.Whole, before), organisation.Settings.AuditThreshold);
    }

    private static (int Revision, string From) Read(JournalEntry entry)
    {
        using var detail = JsonDocument.Parse(entry.Detail);
        return (
            detail.RootElement.TryGetProperty("revision", out var revision) ? revision.GetInt32() : 1,
            detail.RootElement.TryGetProperty("from", out var from) ? from.GetString()! : "");
    }
}
