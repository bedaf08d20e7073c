namespace PeerAssist.Postings;

/// <summary>A segment and which of its answers are alive; both never change, a death makes a new one.</summary>
internal sealed record LiveSegment(Segment Segment, bool[] Alive, int AliveCount)
{
    public LiveSegment(Segment segment)
        : this(segment, [.. Enumerable.Repeat(true, segment.Documents.Answers.Length)], segment.Documents.Answers.Length)
    {
    }

    /// <summary>The same segment without some more answers.</summary>
    public LiveSegment Without(IReadOnlyCollection<int> answers)
    {
        var alive = Alive.AsSpan().ToArray();
        var count = AliveCount;
        foreach (var answer in answers)
        {
            count -= alive[answer] ? 1 : 0;
            alive[answer] = false;
        }

        return new(Segment, alive, count);
    }
}
