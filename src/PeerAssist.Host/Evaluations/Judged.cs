namespace PeerAssist.Host.Evaluations;

/// <summary>Queries with their right answers.</summary>
internal sealed record Judged(IReadOnlyList<EvaluationQuery> Queries, Dictionary<string, Dictionary<string, int>> Qrels);
