using PeerAssist.Chat.Replies;
using PeerAssist.Merges;

namespace PeerAssist.Host.Dashboard.Pairs;

/// <summary>Answers that say the same, or that cannot both be right, and wait for somebody to decide.</summary>
public sealed record PairsView(IReadOnlyList<PairRow> Rows);

/// <summary>Two answers beside each other.</summary>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="One">One of them.</param>
/// <param name="Other">The other one.</param>
public sealed record PairRow(PairKind Kind, ShownAnswer One, ShownAnswer Other);
