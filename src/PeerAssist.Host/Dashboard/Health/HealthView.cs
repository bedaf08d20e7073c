using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Health;

/// <summary>How the server is.</summary>
/// <param name="Checks">What was looked at.</param>
/// <param name="Inbox">What came in.</param>
/// <param name="Outbox">What goes out.</param>
/// <param name="Dead">What failed for good, the latest first.</param>
/// <param name="Answers">Answers that the search can find.</param>
/// <param name="Behind">Changes that the search has not taken up.</param>
/// <param name="Memory">Resident memory, in bytes.</param>
/// <param name="Disk">Free disk, in bytes.</param>
/// <param name="Entries">Entries of the journal.</param>
public sealed record HealthView(
    IReadOnlyList<HealthLine> Checks, BoxCounts Inbox, BoxCounts Outbox, IReadOnlyList<DeadLetter> Dead, int Answers, long Behind, long Memory, long Disk, long Entries);

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="Well">Whether it is well.</param>
/// <param name="Finding">What was found, for the operator; none when it is well.</param>
public sealed record HealthLine(string Name, bool Well, string? Finding);
