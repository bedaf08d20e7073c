namespace PeerAssist.Postings;

/// <summary>A text that was found in short lists.</summary>
/// <param name="Document">Its number in the segment.</param>
/// <param name="Score">What these lists say of it.</param>
internal readonly record struct FoundText(int Document, float Score);
