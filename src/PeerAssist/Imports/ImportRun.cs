using System.Text.Json;
using System.Text.Json.Serialization;
using PeerAssist.Organisations;
using PeerAssist.Privacy;
using PeerAssist.Stores;

namespace PeerAssist.Imports;

/// <summary>
/// Imports one file in batches. Each batch and the position after it are one transaction, so that a run that was cut off
/// goes on where it stood, with a job row that tells how far it is.
/// </summary>
public sealed class ImportRun(IStore store, Audits.Journal journal, TimeProvider time)
{
    /// <summary>The kind of its job rows.</summary>
    public const string Kind = "import";

    // Answers and questions in a transaction: few enough that nobody in the chat waits for it.
    private const int BatchSize = 500;

    private const int JobsLookedAt = 200;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Imports a file, or goes on with it where an earlier run of the same file stopped.</summary>
    /// <param name="organisation">Whose knowledge it becomes.</param>
    /// <param name="source">The file.</param>
    /// <param name="progress">Told how many rows are done after each batch.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<ImportReport> Run(
        Organisation organisation, ImportSource source, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var job = await Begin(organisation.Id, source, cancellationToken);
        var import = new ImportAnswers(organisation, journal, time);
        var report = Report(job, source);
        var done = 0L;
        await foreach (var batch in Batches(source.Rows, Redactions.RulesOf(organisation.Settings), cancellationToken))
        {
            var left = batch.Skip((int)Math.Clamp(job.Done - done, 0, batch.Count)).ToList();
            foreach (var row in batch.Take(batch.Count - left.Count).Where(row => row.Line is not null))
                import.Skip(row.Number, row.Line!);
            done += batch.Count;
            if (left.Count == 0)
                continue;
            await using var session = await store.Write(cancellationToken);
            report = await Take(import, session, left, report, rehearse: false, cancellationToken);
            job = job with { Done = done, Result = JsonSerializer.Serialize(report, Json) };
            await session.Jobs.Save(job, time.GetUtcNow() + Lease, cancellationToken);
            await session.Commit(cancellationToken);
            progress?.Report(done);
        }

        await using var last = await store.Write(cancellationToken);
        job = job with { State = JobState.Done, Done = done, Total = done, Result = JsonSerializer.Serialize(report, Json) };
        await last.Jobs.Save(job, time.GetUtcNow(), cancellationToken);
        await last.Commit(cancellationToken);
        return report;
    }

    /// <summary>Tells what <see cref="Run"/> would do, and changes nothing.</summary>
    public async Task<ImportReport> Rehearse(
        Organisation organisation, ImportSource source, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var import = new ImportAnswers(organisation, journal, time);
        var report = new ImportReport { File = source.Name };
        await foreach (var batch in Batches(source.Rows, Redactions.RulesOf(organisation.Settings), cancellationToken))
        {
            await using var session = await store.Read(cancellationToken);
            report = await Take(import, session, batch, report, rehearse: true, cancellationToken);
            progress?.Report(report.Rows);
        }

        return report;
    }

    private static async Task<ImportReport> Take(
        ImportAnswers import, ISession session, List<CheckedRow> rows, ImportReport report, bool rehearse, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            if (row.Line is not { } line)
            {
                report = report.With(new BadLine(row.Number, row.Fault!));
                continue;
            }

            try
            {
                var step = await import.Take(session, row.Number, line, rehearse, cancellationToken);
                report = report.With(line, step);
            }
            catch (FormatException misfit)
            {
                report = report.With(new BadLine(row.Number, misfit.Message));
            }
        }

        return report;
    }

    private static async IAsyncEnumerable<List<CheckedRow>> Batches(
        IAsyncEnumerable<ImportRow> rows,
        RedactionRules rules,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<CheckedRow>();
        var size = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var checkedRow = CheckedRow.Of(row, rules);
            batch.Add(checkedRow);
            size += 1 + (checkedRow.Line?.Questions.Count ?? 0);
            if (size < BatchSize)
                continue;
            yield return batch;
            (batch, size) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private async Task<Job> Begin(OrganisationId organisation, ImportSource source, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        var latest = await session.Jobs.Latest(organisation, JobsLookedAt, cancellationToken);
        var input = JsonSerializer.Serialize(new { source.Name, source.Hash }, Json);
        if (latest.FirstOrDefault(job => job is { Kind: Kind, State: JobState.Running } && job.Input == input) is { } stopped)
            return stopped;
        var now = time.GetUtcNow();
        var job = new Job(Guid.CreateVersion7(now).ToString("N"), organisation, Kind, input, JobState.Running, 0, 0, null, now);
        await session.Jobs.Add(job, cancellationToken);
        await session.Commit(cancellationToken);
        return job;
    }

    private static ImportReport Report(Job job, ImportSource source) => job.Result is { } result && job.Done > 0
        ? JsonSerializer.Deserialize<ImportReport>(result, Json)! with { File = source.Name }
        : new ImportReport { File = source.Name };
}
