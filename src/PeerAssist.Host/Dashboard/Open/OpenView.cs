using PeerAssist.Questions;

namespace PeerAssist.Host.Dashboard.Open;

/// <summary>What nobody has answered, the longest waiting first; what asks the same is one.</summary>
/// <param name="Rows">The questions.</param>
public sealed record OpenView(IReadOnlyList<OpenRow> Rows);

/// <summary>An open question in the list.</summary>
/// <param name="Question">The question; who asked it is not told.</param>
/// <param name="Place">The name of the channel, where it has one.</param>
public sealed record OpenRow(ToldQuestion Question, string? Place);
