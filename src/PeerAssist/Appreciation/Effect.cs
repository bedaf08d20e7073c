namespace PeerAssist.Appreciation;

/// <summary>What the answers of one author did in a span of time.</summary>
/// <param name="Colleagues">Different colleagues who said that an answer helped, worked, or thanked for it. Who was silent is in no count.</param>
/// <param name="Thanks">How many of them thanked.</param>
public sealed record Effect(int Colleagues, int Thanks)
{
    /// <summary>Groups of fewer people are told as "some", so that nobody can be guessed from a figure.</summary>
    public const int SmallestGroup = 5;

    /// <summary>The number of colleagues, when the group is large enough to be told.</summary>
    public int? ToldColleagues => Colleagues >= SmallestGroup ? Colleagues : null;

    /// <summary>The number of those who thanked, when that group is large enough to be told.</summary>
    public int? ToldThanks => Thanks >= SmallestGroup ? Thanks : null;
}
