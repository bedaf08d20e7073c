using System.Diagnostics.CodeAnalysis;
using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>The answers that can be found, and what their texts have in common.</summary>
internal sealed class KnownAnswers
{
    private readonly Dictionary<AnswerId, IndexedAnswer> _answers = [];
    private long _textLength;
    private int _texts;

    public Lexicon Lexicon { get; } = new();

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

    private void Count(IndexedAnswer answer, int by)
    {
        foreach (var phrasing in answer.Phrasings)
            Lexicon.Change(Analyzer.Analyze(phrasing.Text), by);
        var text = Analyzer.Analyze(answer.Text);
        Lexicon.Change(text, by);
        if (text.WordArray.Length > 0)
            (_texts, _textLength) = (_texts + by, _textLength + (by * text.WordArray.Length));
    }
}
