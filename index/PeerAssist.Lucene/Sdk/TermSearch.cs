using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PeerAssist.Search;
using Query = PeerAssist.Search.Query;

namespace PeerAssist.Lucene;

/// <summary>One search: any of the query's terms, rare ones first where there are too many, by BM25 and only in what the readers may read.</summary>
internal sealed class TermSearch(IndexSearcher searcher, Query query)
{
    // Neighbouring n-grams say nearly the same: each weighs less than a word, and the rarest will do. One of more texts than
    // this tells little; words find those.
    private const float GramWeight = 0.3f;
    private const int MostGrams = 24;
    private const int MostOfGram = 4096;

    /// <summary>The hits, best first.</summary>
    public IReadOnlyList<Hit> Hits()
    {
        var words = Known(AnswerDocuments.Words, query.Words);
        var grams = Known(AnswerDocuments.Grams, query.Grams).Where(term => term.Context.DocFreq <= MostOfGram).Take(MostGrams);
        var any = new BooleanQuery(disableCoord: true);
        foreach (var (term, context) in words.Concat(grams).OrderBy(term => term.Context.DocFreq).Take(BooleanQuery.MaxClauseCount))
            any.Add(new TermQuery(term, context) { Boost = term.Field == AnswerDocuments.Words ? 1 : GramWeight }, Occur.SHOULD);
        return any.Clauses.Count == 0 || query.Limit == 0 ? [] : [.. Located(searcher.Search(any, Permitted(), query.Limit).ScoreDocs)];
    }

    private List<(Term Term, TermContext Context)> Known(string field, IReadOnlyList<ulong> terms) =>
        [.. terms.Distinct().Select(term => new Term(field, TermStream.Text(term)))
            .Select(term => (Term: term, Context: TermContext.Build(searcher.TopReaderContext, term)))
            .Where(term => term.Context.DocFreq > 0).OrderBy(term => term.Context.DocFreq)];

    private FieldCacheTermsFilter? Permitted() => query.Readers is { } readers
        ? new(AnswerDocuments.Audience, [.. readers.Audiences.Select(audience => audience.Key)])
        : null;

    private IEnumerable<Hit> Located(IEnumerable<ScoreDoc> found)
    {
        var leaves = searcher.TopReaderContext.Leaves;
        var columns = new (SortedDocValues Answers, NumericDocValues Phrasings)?[leaves.Count];
        var id = new BytesRef();
        foreach (var hit in found)
        {
            var number = ReaderUtil.SubIndex(hit.Doc, leaves);
            var (answers, phrasings) = columns[number] ??= (
                leaves[number].AtomicReader.GetSortedDocValues(AnswerDocuments.Answer),
                leaves[number].AtomicReader.GetNumericDocValues(AnswerDocuments.Phrasing));
            answers.Get(hit.Doc - leaves[number].DocBase, id);
            yield return new(new(id.Utf8ToString()), (int)phrasings.Get(hit.Doc - leaves[number].DocBase), hit.Score);
        }
    }
}
