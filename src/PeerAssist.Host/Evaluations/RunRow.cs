namespace PeerAssist.Host.Evaluations;

/// <summary>One line of a run: an answer given to a query. Within a query the best comes first.</summary>
/// <param name="Query">The query's id.</param>
/// <param name="Answer">The answer's id.</param>
/// <param name="Score">In the first row the calibrated confidence; it never rises from row to row.</param>
internal readonly record struct RunRow(string Query, string Answer, double Score);
