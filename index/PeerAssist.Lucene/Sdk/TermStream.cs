using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PeerAssist.Lucene;

/// <summary>The terms of a text, which our analyzer has found, as tokens.</summary>
internal sealed class TermStream : TokenStream
{
    // Seven bits a character: Lucene keeps each of them as one byte.
    private const int TermLength = 10;

    private readonly ICharTermAttribute _token;
    private readonly IReadOnlyList<ulong> _terms;
    private int _next;

    public TermStream(IReadOnlyList<ulong> terms)
    {
        _terms = terms;
        _token = AddAttribute<ICharTermAttribute>();
    }

    /// <summary>How a term is written in the index.</summary>
    public static string Text(ulong term) => string.Create(TermLength, term, Write);

    public override bool IncrementToken()
    {
        if (_next == _terms.Count)
            return false;
        ClearAttributes();
        _token.SetLength(TermLength);
        Write(_token.Buffer.AsSpan(0, TermLength), _terms[_next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    private static void Write(Span<char> text, ulong term)
    {
        foreach (ref var c in text)
        {
            c = (char)(term & 0x7F);
            term >>= 7;
        }
    }
}
