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

    /// <summary>The list of a term by its place.</summary>
    public ReadOnlySpan<uint> List(int place) => Data.AsSpan(Terms.Starts[place]);

    /// <summary>The number of an answer that is in it.</summary>
    public int NumberOf(AnswerId answer) => _numbers.Value[answer];
}
