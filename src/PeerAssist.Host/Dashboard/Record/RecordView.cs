using PeerAssist.Audits;

namespace PeerAssist.Host.Dashboard.Record;

/// <summary>What was changed, the latest first.</summary>
/// <param name="Rows">The entries.</param>
/// <param name="Act">Which kind alone is shown.</param>
/// <param name="Next">Before which number the next page begins; none on the last.</param>
public sealed record RecordView(IReadOnlyList<RecordRow> Rows, Act? Act, long? Next);

/// <summary>An entry in the list.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="By">Who did it; none for the system, and for whoever was forgotten.</param>
/// <param name="Readable">Whether it is about an answer that the viewer may read.</param>
public sealed record RecordRow(JournalEntry Entry, string? By, bool Readable);
