using System.Runtime.InteropServices;

namespace PeerAssist.Postings;

/// <summary>Makes one segment of several, without their dead answers.</summary>
internal static class Merging
{
    private const int Nowhere = -1;

    /// <summary>The merged segment. Answers keep the order of the parts.</summary>
    public static Segment Merge(IReadOnlyList<LiveSegment> parts)
    {
        var (documents, maps) = Documents(parts);
        var writer = new SegmentWriter(documents);
        var at = new int[parts.Count];
        var numbers = new List<int>();
        var frequencies = new List<byte>();
        while (NextTerm(parts, at) is { } term)
        {
            numbers.Clear();
            frequencies.Clear();
            var (dropped, count) = (false, 0);
            for (var part = 0; part < parts.Count; part++)
            {
                var terms = parts[part].Segment.Terms;
                if (at[part] == terms.Count || terms.Terms[at[part]] != term)
                    continue;
                dropped |= terms.Starts[at[part]] == Segment.NoList;
                count += terms.Counts[at[part]];
                if (!dropped)
                    Append(parts[part].Segment, at[part], maps[part], numbers, frequencies);
                at[part]++;
            }

            if (dropped)
                writer.AddCount(term, count);
            else if (numbers.Count > 0)
                writer.Add(term, CollectionsMarshal.AsSpan(numbers), CollectionsMarshal.AsSpan(frequencies));
        }

        return writer.Segment();
    }

    private static ulong? NextTerm(IReadOnlyList<LiveSegment> parts, int[] at)
    {
        ulong? next = null;
        for (var part = 0; part < parts.Count; part++)
        {
            var terms = parts[part].Segment.Terms;
            if (at[part] < terms.Count && (next is null || terms.Terms[at[part]] < next))
                next = terms.Terms[at[part]];
        }

        return next;
    }

    private static void Append(Segment segment, int term, int[] map, List<int> numbers, List<byte> frequencies)
    {
        Span<int> documents = stackalloc int[PostingList.BlockSize];
        Span<byte> counts = stackalloc byte[PostingList.BlockSize];
        var list = segment.List(term);
        var count = segment.Terms.Counts[term];
        for (var block = 0; block < PostingList.Blocks(count); block++)
        {
            var size = PostingList.ReadBlock(list, count, block, documents, counts);
            for (var i = 0; i < size; i++)
            {
                if (map[documents[i]] == Nowhere)
                    continue;
                numbers.Add(map[documents[i]]);
                frequencies.Add(counts[i]);
            }
        }
    }

    // The living texts of all parts, and where each old one went.
    private static (Documents Documents, int[][] Maps) Documents(IReadOnlyList<LiveSegment> parts)
    {
        var answers = new List<Answers.AnswerId>();
        var firsts = new List<int>();
        var hasText = new List<bool>();
        var audienceOf = new List<int>();
        var audiences = new Dictionary<Answers.Audience, int>();
        var answerOf = new List<int>();
        var lengths = new List<ushort>();
        var maps = new int[parts.Count][];
        for (var part = 0; part < parts.Count; part++)
        {
            var old = parts[part].Segment.Documents;
            maps[part] = new int[old.Count];
            Array.Fill(maps[part], Nowhere);
            for (var answer = 0; answer < old.Answers.Length; answer++)
            {
                if (!parts[part].Alive[answer])
                    continue;
                firsts.Add(answerOf.Count);
                hasText.Add(old.HasText[answer]);
                var audience = old.Audiences[old.AudienceOf[answer]];
                if (!audiences.TryGetValue(audience, out var number))
                    audiences[audience] = number = audiences.Count;
                audienceOf.Add(number);
                for (var document = old.Firsts[answer]; document < old.Firsts[answer + 1]; document++)
                {
                    maps[part][document] = answerOf.Count;
                    answerOf.Add(answers.Count);
                    lengths.Add(old.Lengths[document]);
                }

                answers.Add(old.Answers[answer]);
            }
        }

        firsts.Add(answerOf.Count);
        return (new([.. answers], [.. firsts], [.. hasText], [.. audienceOf], [.. audiences.Keys], [.. answerOf], [.. lengths]), maps);
    }
}
