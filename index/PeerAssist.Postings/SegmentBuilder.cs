using System.Runtime.InteropServices;
using PeerAssist.Search;

namespace PeerAssist.Postings;

/// <summary>Makes a segment of answers.</summary>
internal static class SegmentBuilder
{
    public static Segment Build(IReadOnlyList<IndexedAnswer> answers, Vocabulary vocabulary)
    {
        var texts = new Analysis[answers.Count][];
        Parallel.For(0, answers.Count, i => texts[i] = Texts(answers[i]));
        var documents = new DocumentsBuilder();
        var terms = new List<int>();
        for (var answer = 0; answer < answers.Count; answer++)
        {
            documents.Begin(answers[answer].Id, answers[answer].Audience, hasText: texts[answer].Length > answers[answer].Phrasings.Count);
            foreach (var text in texts[answer])
            {
                Number(text, vocabulary, terms);
                documents.Add(CollectionsMarshal.AsSpan(terms), (ushort)Math.Min(ushort.MaxValue, text.Words.Count));
            }
        }

        return Packing.Pack(documents.Build());
    }

    private static Analysis[] Texts(IndexedAnswer answer)
    {
        var texts = new List<Analysis>(answer.Phrasings.Count + 1);
        foreach (var phrasing in answer.Phrasings)
            texts.Add(Analyzer.Analyze(phrasing.Text));
        var text = Analyzer.Analyze(answer.Text);
        if (text.Words.Count > 0)
            texts.Add(text);
        return [.. texts];
    }

    private static void Number(Analysis text, Vocabulary vocabulary, List<int> terms)
    {
        terms.Clear();
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = Term.OfWord(text.Words[i]);
            terms.Add(vocabulary.Find(word) is var known and >= 0 ? known : vocabulary.Add(word, text.Forms(i)));
        }

        foreach (var joint in text.Joints)
            terms.Add(vocabulary.Add(Term.OfGram(joint), []));
        terms.Sort();
    }
}
