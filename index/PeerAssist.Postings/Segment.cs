using PeerAssist.Answers;

namespace PeerAssist.Postings;

/// <summary>A part of the index that never changes, except that answers of it die.</summary>
/// <param name="Documents">Its texts.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="Data">All their lists.</param>
internal sealed record Segment(Documents Documents, TermDirectory Terms, uint[] Data)
{
    private readonly Lazy<Dictionary<AnswerId, int>> _numbers =
        new(() => Documents.Answers.Index().ToDictionary(entry => entry.Item, entry => entry.Index));

    // More documents than this and an n-gram tells little: its list is left out, words find those documents.
    public const int MostOfGram = 4096;

    /// <summary>The start of a list that was left out.</summary>
    public const int NoList = -1;

    /// <summary>The list of a term by its number.</summary>
    public ReadOnlySpan<uint> List(int term) => Data.AsSpan(Terms.Starts[term]);

    /// <summary>The number of an answer that is in it.</summary>
    public int NumberOf(AnswerId answer) => _numbers.Value[answer];

    /// <summary>The sum of all lengths, for their average.</summary>
    public long TotalLength { get; } = Documents.Lengths.Sum(length => (long)length);
}
