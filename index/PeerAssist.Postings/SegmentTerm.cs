namespace PeerAssist.Postings;

/// <summary>A query's term in one segment.</summary>
/// <param name="Place">Its place in the segment's directory.</param>
/// <param name="Count">How many texts have it.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="Most">The most it can add to any of these texts.</param>
internal readonly record struct SegmentTerm(int Place, int Count, float Weight, float Most);
