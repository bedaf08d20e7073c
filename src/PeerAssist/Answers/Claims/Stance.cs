namespace PeerAssist.Answers.Claims;

/// <summary>What a text says to its question besides numbers: yes or no, must or need not, this way or the other.</summary>
internal sealed class Stance
{
    private readonly string _text;
    private readonly ClaimWords _words;
    private readonly IReadOnlyList<Clause> _clauses;

    private Stance(string text, ClaimWords words) => (_text, _words, _clauses) = (text.ToLowerInvariant(), words, Clause.Of(text, words));

    /// <summary>Yes, no, or neither.</summary>
    private bool? Answer => _words.No.IsMatch(_text) ? false : _words.Yes.IsMatch(_text) ? true : null;

    /// <summary>Demanded, spared, or neither.</summary>
    private bool? Demand => _words.Optional.IsMatch(_text) ? false : _words.Required.IsMatch(_text) || NotWithout ? true : null;

    private bool NotWithout => _clauses.Count > 0 && _words.Negation.Count(_text) >= 2 && !_clauses[0].Denies;

    public static Stance Of(string text, ClaimWords words) => new(text, words);

    public bool Excludes(Stance other) =>
        (Answer is { } yes && other.Answer is { } theirs && yes != theirs)
        || (Answer is true && other.Answer is null && other.Opens)
        || (other.Answer is true && Answer is null && Opens)
        || (Demand is { } mine && other.Demand is { } demand && mine != demand)
        || _clauses.Any(clause => other._clauses.Any(clause.Denounces))
        || _words.Opposites.Any(pair => IsSplit(pair.One, pair.Other, other));

    // The answer begins by denying.
    private bool Opens => _clauses.Count > 0 && _clauses[0].Denies && !_words.Doubled.IsMatch(_text);

    private bool IsSplit(System.Text.RegularExpressions.Regex left, System.Text.RegularExpressions.Regex right, Stance other)
    {
        var (mine, theirs) = (Side(left, right, _text), Side(left, right, other._text));
        return mine is not null && theirs is not null && mine != theirs;
    }

    private static bool? Side(System.Text.RegularExpressions.Regex left, System.Text.RegularExpressions.Regex right, string text) =>
        (left.IsMatch(text), right.IsMatch(text)) switch { (true, false) => true, (false, true) => false, _ => null };
}
