using System.Diagnostics;
using System.Text.Json;
using PeerAssist.Audits;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Search;

/// <summary>
/// Builds the next generation of an organisation's search from the store while the current one answers, and puts it in its place;
/// or makes the previous one current again. Asked for by a job row, which tells how far it is.
/// </summary>
public sealed class Reindex(IStore store, Knowledge knowledge, Journal journal, TimeProvider time)
{
    /// <summary>The kind of its job rows.</summary>
    public const string Kind = "reindex";

    /// <summary>How long a job is left alone while nothing is heard of it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>A job to be executed by the running server, or by whoever asks when none runs.</summary>
    public static Job Ask(OrganisationId organisation, ReindexOrder order, DateTimeOffset at) =>
        new(Guid.CreateVersion7(at).ToString("N"), organisation, Kind, JsonSerializer.Serialize(order, Json), JobState.Waiting, 0, 0, null, at);

    /// <summary>What came of a job that is done.</summary>
    public static ReindexReport Report(Job job) => JsonSerializer.Deserialize<ReindexReport>(job.Result!, Json)!;

    /// <summary>Executes a claimed job and writes its end into its row.</summary>
    public async Task Execute(Job job, CancellationToken cancellationToken)
    {
        var order = JsonSerializer.Deserialize<ReindexOrder>(job.Input, Json)!;
        var started = Stopwatch.GetTimestamp();
        var generations = knowledge.Of(job.Organisation);
        var next = order.Rollback ? generations.Previous : await Train(await Build(job, cancellationToken), job, cancellationToken);
        if (next is null)
        {
            await End(job with { State = JobState.Failed, Result = "There is no previous generation to go back to." }, cancellationToken);
            return;
        }

        // It is brought to the head while nobody else follows it; from then on the follower does, woken by the end of the job.
        await Follow(job.Organisation, next, cancellationToken);
        if (order.Rollback)
            generations.Rollback();
        else
            generations.Swap(next);
        var report = new ReindexReport(next.Count, next.Position, Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3), order.Rollback);
        await End(job with { State = JobState.Done, Done = next.Count, Total = next.Count, Result = JsonSerializer.Serialize(report, Json) }, cancellationToken);
    }

    private async Task<Generation> Build(Job job, CancellationToken cancellationToken)
    {
        var next = knowledge.Next(job.Organisation);
        await using var view = await store.Read(cancellationToken);
        var total = await view.Answers.Count(job.Organisation, cancellationToken);
        var head = await view.Feed.Head(job.Organisation, cancellationToken);
        await Generations.Fill(next, Told(view, job with { Total = total }, cancellationToken), head, progress: null, cancellationToken);
        return next;
    }

    /// <summary>Learns the wording before anybody is answered from it, and keeps the job meanwhile.</summary>
    private async Task<Generation> Train(Generation next, Job job, CancellationToken cancellationToken)
    {
        var training = Task.Run(() => next.Train(Trainer.Seed, cancellationToken), cancellationToken);
        while (await Task.WhenAny(training, Task.Delay(Lease / 3, time, cancellationToken)) != training)
            await Save(job with { State = JobState.Running, Done = next.Count, Total = next.Count }, cancellationToken);
        await training;
        return next;
    }

    // The row is kept up to date while the answers go by, so that everybody sees how far it is and nobody takes it over.
    private async IAsyncEnumerable<IndexedAnswer> Told(
        ISession view, Job job, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (done, told) = (0L, time.GetTimestamp());
        await foreach (var answer in view.Feed.All(job.Organisation, cancellationToken))
        {
            yield return answer;
            done++;
            if (time.GetElapsedTime(told) < TimeSpan.FromSeconds(1))
                continue;
            await Save(job with { State = JobState.Running, Done = done }, cancellationToken);
            told = time.GetTimestamp();
        }
    }

    private async Task Follow(OrganisationId organisation, Generation generation, CancellationToken cancellationToken)
    {
        await using var view = await store.Read(cancellationToken);
        await IndexFollower.Follow(view, organisation, generation, cancellationToken);
    }

    private async Task Save(Job job, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await session.Jobs.Save(job, time.GetUtcNow() + Lease, cancellationToken);
        await session.Commit(cancellationToken);
    }

    private async Task End(Job job, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await session.Jobs.Save(job, time.GetUtcNow(), cancellationToken);
        if (job.State == JobState.Done)
            await journal.Write(session, new(job.Organisation, Act.Reindexed, By: null, job.Id, [("answers", job.Done)]), time.GetUtcNow(), cancellationToken);
        await session.Commit(cancellationToken);
    }
}

/// <summary>What a rebuild is asked to do.</summary>
/// <param name="Rollback">Make the previous generation current again, instead of building one.</param>
public sealed record ReindexOrder(bool Rollback);

/// <summary>What came of it.</summary>
/// <param name="Answers">How many answers can be found.</param>
/// <param name="Position">Up to which change.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Rollback">Whether it was a way back.</param>
public sealed record ReindexReport(int Answers, long Position, double Seconds, bool Rollback);
