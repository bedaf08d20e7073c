namespace PeerAssist.Postings;

/// <summary>Packs lists into a segment, term by rising term.</summary>
internal sealed class SegmentWriter(Documents documents)
{
    private readonly List<ulong> _terms = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _counts = [];
    private readonly List<uint> _data = [];

    /// <summary>Adds a term's list; that of an n-gram with too many documents is only counted.</summary>
    public void Add(ulong term, ReadOnlySpan<int> numbers, ReadOnlySpan<byte> frequencies)
    {
        if (Term.IsGram(term) && numbers.Length > Postings.Segment.MostOfGram)
        {
            AddCount(term, numbers.Length);
            return;
        }

        _terms.Add(term);
        _counts.Add(numbers.Length);
        _starts.Add(PostingList.Write(_data, numbers, frequencies));
    }

    /// <summary>Adds a term without its list.</summary>
    public void AddCount(ulong term, int count)
    {
        _terms.Add(term);
        _counts.Add(count);
        _starts.Add(Postings.Segment.NoList);
    }

    public Segment Segment() => new(documents, new([.. _terms], [.. _starts], [.. _counts]), [.. _data]);
}
