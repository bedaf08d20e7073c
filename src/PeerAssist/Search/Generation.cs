using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>
/// One state of the search of an organisation: an index, the words it counts, and what was learned. Finds the answer to a
/// question, or says that there is none. Searches may run while changes are applied.
/// </summary>
public sealed class Generation(IAnswerIndex index, TimeProvider? time = null) : IDisposable
{
    private const int Candidates = 200;

    // So few changed answers at once are learned on the spot; more is a bulk load, which a training follows.
    private const int FewAnswers = 20;
    private const int FewRivals = 40;
    private const int PartsTrained = 20;

    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Lock _writing = new();
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private KnownAnswers _known = new();
    private LinearModel _model = new();
    private HashSet<AnswerId> _untrained = [];
    private int _changes;

    /// <summary>The position of the change feed up to which changes are applied.</summary>
    public long Position => index.Position;

    /// <summary>Another number after every change of what <see cref="Save"/> would write.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <summary>How many answers can be found.</summary>
    public int Count => index.Count;

    /// <summary>Whether so many answers have changed since the last training that another is worth its time.</summary>
    public bool NeedsTraining
    {
        get
        {
            using (Reading())
                return _untrained.Count * PartsTrained > _known.All.Count;
        }
    }

    /// <summary>Takes up answers that are new or have changed and drops removed ones.</summary>
    public void Apply(IReadOnlyList<IndexedAnswer> put, IReadOnlyList<AnswerId> removed, long position)
    {
        var usable = put.Select(Usable).ToList();
        lock (_writing)
        {
            Interlocked.Increment(ref _changes);
            var before = new List<IndexedAnswer?>(usable.Count);
            if (usable.Count > FewAnswers)
            {
                Parallel.Invoke(() => index.Apply(usable, removed, position), () => Know(usable, removed, before));
                return;
            }

            index.Apply(usable, removed, position);
            Know(usable, removed, before);
            for (var i = 0; i < usable.Count; i++)
                Learn(before[i], usable[i]);
        }
    }

    /// <summary>Learns the wording of all answers' questions anew. The same answers and seed give the same result.</summary>
    public void Train(int seed, CancellationToken cancellationToken)
    {
        Dictionary<AnswerId, IndexedAnswer> seen;
        List<IndexedAnswer> answers;
        using (Reading())
        {
            seen = _known.All.ToDictionary(answer => answer.Id);
            answers = [.. _known.All.Where(answer => answer.Phrasings.Count > 0).OrderBy(answer => answer.Id.Value, StringComparer.Ordinal)];
        }

        var weights = new Training(_known, () => Reading()).Run(answers, seed, cancellationToken);
        lock (_writing)
        {
            Interlocked.Increment(ref _changes);
            List<IndexedAnswer> changed;
            using (Writing())
            {
                _model.Replace([.. answers.Select(answer => answer.Id)], weights, seed);
                foreach (var answer in answers.Where(answer => !_known.TryGet(answer.Id, out _)))
                    _model.Remove(answer.Id);
                changed = [.. _known.All.Where(answer => !ReferenceEquals(seen.GetValueOrDefault(answer.Id), answer))];
                _untrained.Clear();
                _untrained.UnionWith(changed.Select(answer => answer.Id));
            }

            foreach (var answer in changed)
                Learn(seen.GetValueOrDefault(answer.Id), answer);
        }
    }

    /// <summary>Writes all of it to a stream, from which <see cref="TryLoad"/> restores it.</summary>
    public void Save(Stream stream)
    {
        lock (_writing)
        {
            SavedGeneration.Write(stream, _known, _model, _untrained, index.Position);
            index.Save(stream);
        }
    }

    /// <summary>Restores what was saved. False, and an empty generation, when it is damaged, of another version, or its parts do not belong together.</summary>
    public bool TryLoad(Stream stream)
    {
        lock (_writing)
        {
            var saved = SavedGeneration.Read(stream);
            var fits = index.TryLoad(saved is null ? Stream.Null : stream)
                && saved is { } whole && whole.Position == index.Position && whole.Known.All.Count == index.Count;
            if (!fits)
                index.TryLoad(Stream.Null);
            using (Writing())
            {
                (_known, _model) = fits && saved is { } good ? (good.Known, good.Model) : (new(), new());
                _untrained = fits ? [.. saved!.Value.Untrained] : [];
            }

            return fits;
        }
    }

    /// <summary>Finds the answers to a question that all readers may read.</summary>
    public Finding Find(string text, Readership readers, Thresholds thresholds)
    {
        var question = Analyzer.Analyze(text, Analyzer.QuestionLimit);
        using (Reading())
            question = _known.Mended(question);
        var hits = Search(question, readers);
        using (Reading())
        {
            var ranking = new Ranking(_known, _model, _time.GetUtcNow()).Rank(question, hits);
            return ranking.Count == 0 ? Finding.Nothing : new(thresholds.Decide(ranking[0].Confidence), ranking[0].Confidence, ranking);
        }
    }

    /// <summary>Finds the answers to what was asked in a thread, alone or as a continuation of the thread's question.</summary>
    public Finding FindFollowUp(string text, string threadQuestion, Readership readers, Thresholds thresholds)
    {
        var alone = Find(text, readers, thresholds);
        var together = Find($"{threadQuestion}\n{text}", readers, thresholds);
        return together.Confidence > alone.Confidence ? together : alone;
    }

    /// <summary>The answers whose words or questions are nearest to a text, whoever may read them.</summary>
    public IReadOnlyList<AnswerId> Near(string text, int most) =>
        [.. Search(Analyzer.Analyze(text, Analyzer.QuestionLimit), null).Select(hit => hit.Answer).Distinct().Take(most)];

    /// <summary>Ends the use of this generation.</summary>
    public void Dispose()
    {
        index.Dispose();
        _lock.Dispose();
    }

    // A doubted phrasing matches nothing any more.
    private static IndexedAnswer Usable(IndexedAnswer answer) => answer.Phrasings.All(phrasing => phrasing.Weight > 0)
        ? answer
        : answer with
        {
            Phrasings = [.. answer.Phrasings.Where(phrasing => phrasing.Weight > 0)],
            Doubted = [.. answer.Phrasings.Where(phrasing => phrasing.Weight < 0)],
        };

    private void Know(List<IndexedAnswer> put, IReadOnlyList<AnswerId> removed, List<IndexedAnswer?> before)
    {
        using (Writing())
        {
            foreach (var id in removed)
            {
                _known.Remove(id);
                _model.Remove(id);
                _untrained.Remove(id);
            }

            foreach (var answer in put)
            {
                before.Add(_known.TryGet(answer.Id, out var was) ? was : null);
                _known.Put(answer);
                _untrained.Add(answer.Id);
            }
        }
    }

    private IReadOnlyList<Hit> Search(Analysis question, Readership? readers) =>
        index.Search(Query.Of(question, readers, Candidates));

    private TermVector Vector(string text) => TermVector.Of(Analyzer.Analyze(text), _known.Lexicon);

    private void Learn(IndexedAnswer? before, IndexedAnswer now)
    {
        IReadOnlyList<IndexedPhrasing> old = before?.Phrasings ?? [];
        foreach (var gone in old.ExceptBy(now.Phrasings.Select(phrasing => phrasing.Text), phrasing => phrasing.Text))
        {
            using (Writing())
                _model.Forget(now.Id, Vector(gone.Text));
        }

        foreach (var phrasing in now.Phrasings.Except(old))
        {
            var rivals = Search(Analyzer.Analyze(phrasing.Text), null).Select(hit => hit.Answer).Distinct().Take(FewRivals).ToList();
            using (Writing())
                _model.Learn(now.Id, Vector(phrasing.Text), (float)phrasing.Weight, rivals);
        }
    }

    private Held Reading()
    {
        _lock.EnterReadLock();
        return new(_lock, Write: false);
    }

    private Held Writing()
    {
        _lock.EnterWriteLock();
        return new(_lock, Write: true);
    }

    private readonly record struct Held(ReaderWriterLockSlim Lock, bool Write) : IDisposable
    {
        public void Dispose()
        {
            if (Write)
                Lock.ExitWriteLock();
            else
                Lock.ExitReadLock();
        }
    }
}
