namespace PeerAssist.Postings;

/// <summary>The scores of a segment's texts while its lists are walked. Kept by thread and left clean, so that a search allocates nothing here.</summary>
internal sealed class Accumulators
{
    private const float Forbidden = float.NegativeInfinity;

    private readonly int[] _documents = new int[PostingList.BlockSize];
    private readonly byte[] _frequencies = new byte[PostingList.BlockSize];
    private readonly ScoreHistogram _histogram = new();
    private float[] _scores = [];
    private int[] _touched = [];
    private int _touchedCount;
    private LiveSegment _live = null!;
    private bool[]? _permitted;
    private bool _anything;
    private Bm25 _bm25 = null!;

    /// <summary>Begins with a segment of whose answers only those of permitted audiences count.</summary>
    public void Begin(LiveSegment live, bool[]? permitted, Bm25 bm25)
    {
        (_live, _permitted, _bm25, _touchedCount) = (live, permitted, bm25, 0);
        _anything = live.AliveCount == live.Segment.Documents.Answers.Length && permitted?.Contains(false) != true;
        var count = live.Segment.Documents.Count;
        if (_scores.Length < count)
            (_scores, _touched) = (new float[count], new int[count]);
    }

    /// <summary>Adds a term's scores to all its texts.</summary>
    public void Add(SegmentTerm term)
    {
        var list = _live.Segment.List(term.Place);
        var lengths = _live.Segment.Documents.Lengths;
        for (var block = 0; block < PostingList.Blocks(term.Count); block++)
        {
            var size = PostingList.ReadBlock(list, term.Count, block, _documents, _frequencies);
            for (var i = 0; i < size; i++)
            {
                var document = _documents[i];
                ref var score = ref _scores[document];
                if (score == 0)
                {
                    _touched[_touchedCount++] = document;
                    if (!_anything && !Counts(document))
                        score = Forbidden;
                }

                score += term.Weight * _bm25.Of(_frequencies[i], lengths[document]);
            }
        }
    }

    /// <summary>The score that the last of the best so many has at least, for two numbers; nothing while there are fewer. No score exceeds <paramref name="most"/>.</summary>
    public (float Least, float Certain) Least(int limit, int certain, float most)
    {
        _histogram.Begin(most);
        for (var i = 0; i < _touchedCount; i++)
        {
            if (_scores[_touched[i]] is var score and > 0)
                _histogram.Add(score);
        }

        return (_histogram.Least(limit), _histogram.Least(certain));
    }

    /// <summary>At most so many reach a score, as of the last time that <see cref="Least"/> was asked.</summary>
    public int Above(float score) => _histogram.Above(score);

    /// <summary>Hands over the texts found with their scores and leaves everything clean.</summary>
    public void End(List<FoundText> found)
    {
        found.Clear();
        for (var i = 0; i < _touchedCount; i++)
        {
            ref var score = ref _scores[_touched[i]];
            if (score > 0)
                found.Add(new(_touched[i], score));
            score = 0;
        }
    }

    private bool Counts(int document)
    {
        var documents = _live.Segment.Documents;
        var answer = documents.AnswerOf[document];
        return _live.Alive[answer] && _permitted?[documents.AudienceOf[answer]] != false;
    }
}
