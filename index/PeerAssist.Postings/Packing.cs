namespace PeerAssist.Postings;

/// <summary>Makes the lists of a segment from its texts' terms, by counting.</summary>
internal static class Packing
{
    // By term number; always left at zero, so that a small segment costs no more than its own terms.
    [ThreadStatic]
    private static int[]? _places;

    public static Segment Pack(Documents documents)
    {
        var most = documents.Terms.Length == 0 ? 0 : documents.Terms.Max() + 1;
        var places = _places is { } kept && kept.Length >= most ? kept : _places = new int[most * 5 / 4];
        var terms = Distinct(documents.Terms, places);
        for (var i = 0; i < terms.Length; i++)
            places[terms[i]] = i;
        var segment = Pack(documents, terms, places);
        foreach (var term in terms)
            places[term] = 0;
        return segment;
    }

    private static int[] Distinct(int[] all, int[] seen)
    {
        var terms = new List<int>();
        foreach (var term in all)
        {
            if (seen[term]++ == 0)
                terms.Add(term);
        }

        terms.Sort();
        return [.. terms];
    }

    private static Segment Pack(Documents documents, int[] terms, int[] places)
    {
        var counts = new int[terms.Length];
        foreach (var (term, _, _) in Runs(documents))
            counts[places[term]]++;
        var next = new int[terms.Length + 1];
        for (var i = 0; i < terms.Length; i++)
            next[i + 1] = next[i] + counts[i];

        var (numbers, frequencies) = (new int[next[^1]], new byte[next[^1]]);
        var (mostFrequent, shortest) = (new byte[terms.Length], new ushort[terms.Length]);
        Array.Fill(shortest, ushort.MaxValue);
        foreach (var (term, document, frequency) in Runs(documents))
        {
            var place = places[term];
            (numbers[next[place]], frequencies[next[place]]) = (document, frequency);
            next[place]++;
            mostFrequent[place] = Math.Max(mostFrequent[place], frequency);
            shortest[place] = Math.Min(shortest[place], documents.Lengths[document]);
        }

        var data = new List<uint>(numbers.Length / 2);
        var starts = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
            starts[i] = PostingList.Write(data, numbers.AsSpan(next[i] - counts[i], counts[i]), frequencies.AsSpan(next[i] - counts[i], counts[i]));
        return new(documents, new(terms, starts, counts, mostFrequent, shortest), [.. data]);
    }

    private static IEnumerable<(int Term, int Document, byte Frequency)> Runs(Documents documents)
    {
        for (var document = 0; document < documents.Count; document++)
        {
            var (at, end) = (documents.Starts[document], documents.Starts[document + 1]);
            while (at < end)
            {
                var run = at + 1;
                while (run < end && documents.Terms[run] == documents.Terms[at])
                    run++;
                yield return (documents.Terms[at], document, (byte)Math.Min(byte.MaxValue, run - at));
                at = run;
            }
        }
    }
}
