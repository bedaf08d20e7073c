using PeerAssist.Imports;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Work;

/// <summary>Files and the search: what runs, what was done, what can be asked for.</summary>
/// <param name="Jobs">The latest pieces of long work.</param>
/// <param name="CanGoBack">Whether there is a previous generation of the search.</param>
/// <param name="Answers">How many answers the search can find.</param>
public sealed record WorkView(IReadOnlyList<JobRow> Jobs, bool CanGoBack, int Answers)
{
    /// <summary>Whether something is still to be done.</summary>
    public bool Busy => Jobs.Any(job => job.Job.State is JobState.Waiting or JobState.Running);
}

/// <summary>A piece of long work in a list.</summary>
/// <param name="Job">Its row.</param>
/// <param name="File">The file, of an import.</param>
/// <param name="Import">What came of an import so far.</param>
/// <param name="Reindex">What came of a rebuild.</param>
public sealed record JobRow(Job Job, string? File, ImportReport? Import, ReindexReport? Reindex);
