using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Lucene;

/// <summary>An answer as Lucene keeps it: a document for each of its texts, so that each is scored by itself.</summary>
internal static class AnswerDocuments
{
    public const string Answer = "answer";
    public const string Phrasing = "phrasing";
    public const string Audience = "audience";
    public const string Words = "words";
    public const string Grams = "grams";

    private static readonly FieldType s_terms = new() { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };

    /// <summary>Stands in one document of each answer.</summary>
    public static Term EachAnswer { get; } = new("each", "answer");

    /// <summary>Names all documents of an answer.</summary>
    public static Term ById(AnswerId id) => new(Answer, id.Value);

    public static List<IEnumerable<IIndexableField>> Of(IndexedAnswer answer)
    {
        var documents = new List<IEnumerable<IIndexableField>>();
        for (var number = 0; number < answer.Phrasings.Count; number++)
            Add(number, Analyzer.Analyze(answer.Phrasings[number].Text));

        // Without any text it cannot be found, but counts.
        if (Analyzer.Analyze(answer.Text) is { Words.Count: > 0 } text || documents.Count == 0)
            Add(Hit.AnswerText, Analyzer.Analyze(answer.Text));
        return documents;

        void Add(int number, Analysis terms)
        {
            var document = new Document
            {
                new StringField(Answer, answer.Id.Value, Field.Store.NO),
                new SortedDocValuesField(Answer, new BytesRef(answer.Id.Value)),
                new NumericDocValuesField(Phrasing, number),
                new SortedDocValuesField(Audience, new BytesRef(answer.Audience.Key)),
                new Field(Words, new TermStream(terms.Words), s_terms),
                new Field(Grams, new TermStream(terms.SearchGrams), s_terms),
            };
            if (documents.Count == 0)
                document.Add(new StringField(EachAnswer.Field, EachAnswer.Text, Field.Store.NO));
            documents.Add(document);
        }
    }
}
