using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>
/// One state of the search of an organisation: an index, the words it counts, and what was learnt. Finds the answer to a
/// question, or says that there is none. Searches may run while changes are applied.
/// </summary>
public sealed class Generation(IAnswerIndex index) : IDisposable
{
    private const int Candidates = 200;

    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<AnswerId, IndexedAnswer> _answers = [];
    private readonly Lexicon _lexicon = new();

    /// <summary>The position of the change feed up to which changes are applied.</summary>
    public long Position => index.Position;

    /// <summary>How many answers can be found.</summary>
    public int Count => index.Count;

    /// <summary>Takes up answers that are new or have changed and drops removed ones.</summary>
    public void Apply(IReadOnlyList<IndexedAnswer> put, IReadOnlyList<AnswerId> removed, long position)
    {
        _lock.EnterWriteLock();
        try
        {
            foreach (var id in removed.Concat(put.Select(answer => answer.Id)))
                Forget(id);
            foreach (var answer in put)
                Learn(answer);
        }
        finally
        {
            _lock.ExitWriteLock();
        }

        index.Apply(put, removed, position);
    }

    /// <summary>Finds the answers to a question that all readers may read.</summary>
    public Finding Find(string text, Readership readers, Thresholds thresholds)
    {
        var question = Analyzer.Analyze(text, Analyzer.QuestionLimit);
        var hits = index.Search(new Query([.. question.Words.Distinct()], [.. question.Grams.Distinct()], readers, Candidates));
        _lock.EnterReadLock();
        try
        {
            var ranking = Ranking.Rank(question, hits, _answers, _lexicon);
            return ranking.Count == 0 ? Finding.Nothing : new(thresholds.Decide(ranking[0].Confidence), ranking[0].Confidence, ranking);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Finds the answers to what was asked in a thread, alone or as a continuation of the thread's question.</summary>
    public Finding FindFollowUp(string text, string threadQuestion, Readership readers, Thresholds thresholds)
    {
        var alone = Find(text, readers, thresholds);
        var together = Find($"{threadQuestion}\n{text}", readers, thresholds);
        return together.Confidence > alone.Confidence ? together : alone;
    }

    /// <summary>Ends the use of this generation.</summary>
    public void Dispose() => _lock.Dispose();

    private void Learn(IndexedAnswer answer)
    {
        _answers[answer.Id] = answer;
        foreach (var text in Texts(answer))
            _lexicon.Add(Analyzer.Analyze(text));
    }

    private void Forget(AnswerId id)
    {
        if (!_answers.Remove(id, out var answer))
            return;
        foreach (var text in Texts(answer))
            _lexicon.Remove(Analyzer.Analyze(text));
    }

    private static IEnumerable<string> Texts(IndexedAnswer answer) =>
        answer.Phrasings.Select(phrasing => phrasing.Text).Append(answer.Text);
}
