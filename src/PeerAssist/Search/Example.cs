namespace PeerAssist.Search;

/// <summary>One phrasing to learn from.</summary>
/// <param name="Answer">The number of its answer.</param>
/// <param name="Text">Its terms.</param>
/// <param name="Weight">How far it is confirmed.</param>
internal readonly record struct Example(int Answer, TermVector Text, float Weight);
