using PeerAssist.Answers;

namespace PeerAssist.Postings;

/// <summary>Puts the texts of a segment together, answer by answer.</summary>
internal sealed class DocumentsBuilder
{
    private readonly List<AnswerId> _answers = [];
    private readonly List<int> _firsts = [];
    private readonly List<bool> _hasText = [];
    private readonly List<int> _audienceOf = [];
    private readonly Dictionary<Audience, int> _audiences = [];
    private readonly List<int> _answerOf = [];
    private readonly List<ushort> _lengths = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _terms = [];

    /// <summary>Begins an answer; what is added next are its texts.</summary>
    public void Begin(AnswerId answer, Audience audience, bool hasText)
    {
        if (!_audiences.TryGetValue(audience, out var number))
            _audiences[audience] = number = _audiences.Count;
        _answers.Add(answer);
        _firsts.Add(_answerOf.Count);
        _hasText.Add(hasText);
        _audienceOf.Add(number);
    }

    /// <summary>Adds a text with its terms, rising.</summary>
    public void Add(ReadOnlySpan<int> terms, ushort length)
    {
        _answerOf.Add(_answers.Count - 1);
        _lengths.Add(length);
        _starts.Add(_terms.Count);
        _terms.AddRange(terms);
    }

    public Documents Build() => new(
        [.. _answers], [.. _firsts, _answerOf.Count], [.. _hasText], [.. _audienceOf], [.. _audiences.Keys], [.. _answerOf], [.. _lengths],
        [.. _starts, _terms.Count], [.. _terms]);
}
