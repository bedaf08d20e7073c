using System.Diagnostics.CodeAnalysis;
using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>The answers that can be found, and what their texts have in common.</summary>
internal sealed class KnownAnswers
{
    private const int Trusted = 2;

    private readonly Dictionary<AnswerId, IndexedAnswer> _answers;
    private readonly Spelling _spelling = new();
    private long _textLength;
    private int _texts;

    public KnownAnswers() => (_answers, Lexicon) = ([], new());

    private KnownAnswers(IEnumerable<IndexedAnswer> answers, Lexicon lexicon) =>
        (_answers, Lexicon) = (answers.ToDictionary(answer => answer.Id), lexicon);

    public Lexicon Lexicon { get; }

    public IReadOnlyCollection<IndexedAnswer> All => _answers.Values;

    /// <summary>How long an answer's text is on average, in words.</summary>
    public double AverageTextLength => _texts == 0 ? 1 : (double)_textLength / _texts;

    public bool TryGet(AnswerId id, [MaybeNullWhen(false)] out IndexedAnswer answer) => _answers.TryGetValue(id, out answer);

    public void Put(IndexedAnswer answer)
    {
        Remove(answer.Id);
        _answers[answer.Id] = answer;
        Count(answer, 1);
    }

    /// <summary>Drops an answer and says how it was.</summary>
    public IndexedAnswer? Remove(AnswerId id)
    {
        if (!_answers.Remove(id, out var answer))
            return null;
        Count(answer, -1);
        return answer;
    }

    /// <summary>A question with the words that nobody ever wrote mended where one typing error explains them.</summary>
    public Analysis Mended(Analysis question)
    {
        var mended = false;
        var words = new string[question.WordArray.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = question.WordText(i);
            if (Lexicon.Count(question.WordArray[i]) > 0 || _spelling.Mend(words[i], Lexicon) is not { } known)
                continue;
            words[i] = known;
            mended = true;
        }

        return mended ? Analyzer.Analyze(string.Join(' ', words)) : question;
    }

    /// <summary>Saves what was counted; the answers themselves are saved apart.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Lexicon.Texts);
        writer.WriteArray(Lexicon.Counts.Slots);
        writer.Write(_texts);
        writer.Write(_textLength);
        writer.Write(_spelling.Words.Count);
        foreach (var word in _spelling.Words)
            writer.Write(word);
    }

    /// <summary>What was saved.</summary>
    public static KnownAnswers Read(BinaryReader reader, IEnumerable<IndexedAnswer> answers)
    {
        var texts = reader.ReadInt32();
        var known = new KnownAnswers(answers, new(new(reader.ReadArray<ulong>()), texts))
        {
            _texts = reader.ReadInt32(),
            _textLength = reader.ReadInt64(),
        };
        for (var left = reader.ReadInt32(); left > 0; left--)
            known._spelling.Add(reader.ReadString());
        return known;
    }

    private void Count(IndexedAnswer answer, int by)
    {
        foreach (var phrasing in answer.Phrasings)
            Count(Analyzer.Analyze(phrasing.Text), by);
        var text = Analyzer.Analyze(answer.Text);
        Count(text, by);
        if (text.WordArray.Length > 0)
            (_texts, _textLength) = (_texts + by, _textLength + (by * text.WordArray.Length));
    }

    private void Count(Analysis text, int by)
    {
        if (by < 0)
            Lexicon.Change(text, by);
        else
            Lexicon.Change(text, by, Remember);

        // A word that stands only once may itself be an error.
        void Remember(int place, int count)
        {
            if (count == Trusted)
                _spelling.Add(text.WordText(place));
        }
    }
}
