using System.Runtime.InteropServices;
using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Postings;

/// <summary>Makes a segment of answers.</summary>
internal static class SegmentBuilder
{
    public static Segment Build(IReadOnlyList<IndexedAnswer> answers)
    {
        var analyses = new Analysis[answers.Count][];
        Parallel.For(0, answers.Count, i => analyses[i] = Texts(answers[i]));

        var audiences = new Dictionary<Audience, int>();
        var count = analyses.Sum(texts => texts.Length);
        var documents = new Documents(
            [.. answers.Select(answer => answer.Id)], new int[answers.Count + 1], new bool[answers.Count], new int[answers.Count],
            [], new int[count], new ushort[count]);
        var postings = new Dictionary<ulong, List<int>>();
        var document = 0;
        for (var answer = 0; answer < answers.Count; answer++)
        {
            documents.Firsts[answer] = document;
            documents.HasText[answer] = analyses[answer].Length > answers[answer].Phrasings.Count;
            if (!audiences.TryGetValue(answers[answer].Audience, out var audience))
                audiences[answers[answer].Audience] = audience = audiences.Count;
            documents.AudienceOf[answer] = audience;
            foreach (var analysis in analyses[answer])
            {
                documents.AnswerOf[document] = answer;
                documents.Lengths[document] = (ushort)Math.Min(ushort.MaxValue, analysis.Words.Count);
                Add(postings, document, analysis.Words, Term.OfWord);
                Add(postings, document, analysis.SearchGrams, Term.OfGram);
                document++;
            }
        }

        documents.Firsts[^1] = document;
        return Packed(documents with { Audiences = [.. audiences.Keys] }, postings);
    }

    private static Analysis[] Texts(IndexedAnswer answer)
    {
        var texts = answer.Phrasings.Select(phrasing => Analyzer.Analyze(phrasing.Text)).ToList();
        var text = Analyzer.Analyze(answer.Text);
        if (text.Words.Count > 0)
            texts.Add(text);
        return [.. texts];
    }

    private static void Add(Dictionary<ulong, List<int>> postings, int document, IReadOnlyList<ulong> terms, Func<ulong, ulong> kind)
    {
        foreach (var term in terms)
        {
            if (!postings.TryGetValue(kind(term), out var list))
                postings[kind(term)] = list = [];
            list.Add(document);
        }
    }

    private static Segment Packed(Documents documents, Dictionary<ulong, List<int>> postings)
    {
        var writer = new SegmentWriter(documents);
        var numbers = new List<int>();
        var frequencies = new List<byte>();
        foreach (var term in postings.Keys.Order())
        {
            numbers.Clear();
            frequencies.Clear();
            foreach (var document in postings[term])
            {
                if (numbers.Count > 0 && numbers[^1] == document)
                    frequencies[^1] = (byte)Math.Min(255, frequencies[^1] + 1);
                else
                    Start(document);
            }

            writer.Add(term, CollectionsMarshal.AsSpan(numbers), CollectionsMarshal.AsSpan(frequencies));
        }

        return writer.Segment();

        void Start(int document)
        {
            numbers.Add(document);
            frequencies.Add(1);
        }
    }
}
