namespace PeerAssist.Chat.Events;

/// <summary>What a place lets the bot say to questions that are not put to it.</summary>
/// <param name="Precision">The chance of being right, 0 to 1, below which it keeps silent.</param>
/// <param name="Privately">Whether only the person who wrote sees it.</param>
public sealed record Initiative(double Precision, bool Privately);
