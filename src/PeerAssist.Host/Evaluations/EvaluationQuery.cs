namespace PeerAssist.Host.Evaluations;

/// <summary>A question put to the corpus.</summary>
internal sealed record EvaluationQuery(string Id, string Text);
