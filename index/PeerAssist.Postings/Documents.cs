using PeerAssist.Answers;

namespace PeerAssist.Postings;

/// <summary>The texts of a segment. Those of one answer lie together: its phrasings in their order, then its own text.</summary>
/// <param name="Answers">The answers, in the order of their texts.</param>
/// <param name="Firsts">The first text of each answer, and after the last the number of texts.</param>
/// <param name="HasText">Whether an answer's last document is its own text.</param>
/// <param name="AudienceOf">Each answer's audience, as a number in <paramref name="Audiences"/>.</param>
/// <param name="Audiences">The audiences.</param>
/// <param name="AnswerOf">The answer of each text.</param>
/// <param name="Lengths">How many words each text has, up to 65,535.</param>
/// <param name="Starts">Where each text's terms begin, and after the last their number.</param>
/// <param name="Terms">The terms of each text, rising, with repeats.</param>
internal sealed record Documents(
    AnswerId[] Answers, int[] Firsts, bool[] HasText, int[] AudienceOf, Audience[] Audiences, int[] AnswerOf, ushort[] Lengths,
    int[] Starts, int[] Terms)
{
    public int Count => AnswerOf.Length;

    /// <summary>The terms of a text, rising, with repeats.</summary>
    public ReadOnlySpan<int> TermsOf(int document) => Terms.AsSpan(Starts[document], Starts[document + 1] - Starts[document]);

    /// <summary>Which phrasing of its answer a text is, or the answer's own text.</summary>
    public int PhrasingOf(int document)
    {
        var answer = AnswerOf[document];
        return HasText[answer] && document == Firsts[answer + 1] - 1 ? Search.Hit.AnswerText : document - Firsts[answer];
    }
}
