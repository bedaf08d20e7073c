namespace PeerAssist.Postings;

/// <summary>The scores of a segment's texts while a query is answered. Kept by thread and left clean, so that a search allocates nothing here.</summary>
internal sealed class Accumulators
{
    private const float Forbidden = float.NegativeInfinity;

    private readonly int[] _documents = new int[PostingList.BlockSize];
    private readonly byte[] _frequencies = new byte[PostingList.BlockSize];
    private float[] _scores = [];
    private int[] _touched = [];
    private int[] _kept = [];
    private float[] _heap = [];
    private int _touchedCount;
    private int _keptCount;
    private LiveSegment _live = null!;
    private bool[]? _permitted;
    private float _k1;
    private float _constant;
    private float _slope;

    /// <summary>Begins with a segment of whose answers only those of permitted audiences count.</summary>
    public void Begin(LiveSegment live, bool[]? permitted, float k1, float b, float averageLength)
    {
        (_live, _permitted, _k1) = (live, permitted, k1);
        (_constant, _slope) = (k1 * (1 - b), k1 * b / averageLength);
        (_touchedCount, _keptCount) = (0, 0);
        var count = live.Segment.Documents.Count;
        if (_scores.Length < count)
            (_scores, _touched, _kept, _heap) = (new float[count], new int[count], new int[count], new float[count]);
    }

    /// <summary>Adds a term's scores to all its texts.</summary>
    public void Add(int term, float weight)
    {
        var segment = _live.Segment;
        if (segment.Terms.Starts[term] == Segment.NoList)
            return;
        var list = segment.List(term);
        var count = segment.Terms.Counts[term];
        for (var block = 0; block < PostingList.Blocks(count); block++)
        {
            var size = PostingList.ReadBlock(list, count, block, _documents, _frequencies);
            for (var i = 0; i < size; i++)
            {
                var document = _documents[i];
                ref var score = ref _scores[document];
                if (score == 0)
                {
                    _touched[_touchedCount++] = document;
                    if (!Counts(document))
                        score = Forbidden;
                }

                score += Score(document, _frequencies[i], weight);
            }
        }
    }

    /// <summary>Adds a term's scores only to the texts that were kept.</summary>
    public void Raise(int term, float weight)
    {
        var segment = _live.Segment;
        if (segment.Terms.Starts[term] == Segment.NoList)
            return;
        var list = segment.List(term);
        var count = segment.Terms.Counts[term];
        var blocks = PostingList.Blocks(count);
        var kept = 0;
        for (var block = 0; kept < _keptCount && block < blocks;)
        {
            block = PostingList.BlockOf(list, blocks, block, _kept[kept]);
            if (block == blocks)
                return;
            var size = PostingList.ReadBlock(list, count, block, _documents, _frequencies);
            for (var i = 0; i < size && kept < _keptCount;)
            {
                if (_documents[i] < _kept[kept])
                {
                    i++;
                }
                else
                {
                    if (_documents[i] == _kept[kept])
                        _scores[_kept[kept]] += Score(_kept[kept], _frequencies[i], weight);
                    kept++;
                }
            }

            block++;
        }
    }

    /// <summary>The score of the last of the best so many; nothing while there are fewer.</summary>
    public float Least(int limit)
    {
        if (_touchedCount < limit)
            return 0;
        var count = 0;
        for (var i = 0; i < _touchedCount; i++)
        {
            if (_scores[_touched[i]] > 0)
                _heap[count++] = _scores[_touched[i]];
        }

        return count < limit ? 0 : Selection.Greatest(_heap.AsSpan(0, count), limit);
    }

    /// <summary>Keeps the texts of at least so much; the others can no longer get into the best.</summary>
    public void Keep(float least, bool sorted)
    {
        for (var i = 0; i < _touchedCount; i++)
        {
            if (_scores[_touched[i]] is var score && score > 0 && score >= least)
                _kept[_keptCount++] = _touched[i];
        }

        if (sorted)
            Array.Sort(_kept, 0, _keptCount);
    }

    /// <summary>Hands over the kept texts and leaves everything clean.</summary>
    public void End(int segment, Best best)
    {
        for (var i = 0; i < _keptCount; i++)
            best.Offer(segment, _kept[i], _scores[_kept[i]]);
        for (var i = 0; i < _touchedCount; i++)
            _scores[_touched[i]] = 0;
    }

    private bool Counts(int document)
    {
        var documents = _live.Segment.Documents;
        var answer = documents.AnswerOf[document];
        return _live.Alive[answer] && _permitted?[documents.AudienceOf[answer]] != false;
    }

    private float Score(int document, int frequency, float weight) =>
        weight * frequency * (_k1 + 1) / (frequency + _constant + (_slope * _live.Segment.Documents.Lengths[document]));
}
