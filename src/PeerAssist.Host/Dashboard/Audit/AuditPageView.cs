using PeerAssist.Audits;

namespace PeerAssist.Host.Dashboard.Audit;

/// <summary>The audit list of a week.</summary>
/// <param name="List">The list.</param>
/// <param name="Rows">Its changes.</param>
/// <param name="Before">The week before.</param>
/// <param name="After">The week after; none when it has not begun.</param>
public sealed record AuditPageView(AuditList List, IReadOnlyList<AuditRow> Rows, Week Before, Week? After);

/// <summary>A change on the list.</summary>
/// <param name="Change">The change.</param>
/// <param name="Readable">Whether the viewer may read the answer it was done to.</param>
/// <param name="Earlier">The wording before it; none for the first.</param>
public sealed record AuditRow(AuditedChange Change, bool Readable, string? Earlier);
