using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>Long work, executed by the running server or by the verb that asked for it.</summary>
public interface IJobs
{
    Task Add(Job job, CancellationToken cancellationToken);

    Task<Job?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Takes the next waiting job of one of these kinds, or one whose lease expired.</summary>
    Task<Job?> Claim(IReadOnlyList<string> kinds, string owner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Replaces state, progress and result, and renews the lease.</summary>
    Task Save(Job job, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    Task<IReadOnlyList<Job>> Latest(OrganisationId organisation, int limit, CancellationToken cancellationToken);
}

/// <summary>A piece of long work.</summary>
/// <param name="Id">The job.</param>
/// <param name="Organisation">For whom.</param>
/// <param name="Kind">What it does: <c>import</c>, <c>reindex</c> …</param>
/// <param name="Input">What it was asked, as JSON.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all; 0 when not known.</param>
/// <param name="Result">What came of it, as JSON, or the sentence that says why it failed.</param>
/// <param name="Created">When it was asked for.</param>
public sealed record Job(
    string Id, OrganisationId Organisation, string Kind, string Input, JobState State, long Done, long Total, string? Result, DateTimeOffset Created);

/// <summary>The life of a job.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
}
