namespace PeerAssist.Postings;

/// <summary>A segment and which of its answers are alive; both never change, a death makes a new one.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Alive">Which of its answers live.</param>
/// <param name="AliveCount">How many.</param>
/// <param name="Texts">How many texts these have.</param>
/// <param name="Length">How many words all these texts have.</param>
internal sealed record LiveSegment(Segment Segment, bool[] Alive, int AliveCount, int Texts, long Length)
{
    public LiveSegment(Segment segment)
        : this(
            segment, [.. Enumerable.Repeat(true, segment.Documents.Answers.Length)], segment.Documents.Answers.Length,
            segment.Documents.Count, segment.Documents.Lengths.Sum(length => (long)length))
    {
    }

    /// <summary>The same segment without some more answers.</summary>
    public LiveSegment Without(IReadOnlyCollection<int> answers)
    {
        var alive = Alive.AsSpan().ToArray();
        var (count, texts, length) = (AliveCount, Texts, Length);
        foreach (var answer in answers.Where(answer => alive[answer]))
        {
            alive[answer] = false;
            count--;
            var documents = Segment.Documents;
            texts -= documents.Firsts[answer + 1] - documents.Firsts[answer];
            for (var document = documents.Firsts[answer]; document < documents.Firsts[answer + 1]; document++)
                length -= documents.Lengths[document];
        }

        return new(Segment, alive, count, texts, length);
    }
}
