using PeerAssist.Answers.Claims;

namespace PeerAssist.Answers;

/// <summary>
/// Tells whether two answers to the same question cannot both be right: they give different amounts, durations or dates, one says yes and
/// the other no, one demands what the other spares, or they name ways of acting that exclude each other. How often it is right stands in
/// the tests, beside the labelled pairs.
/// </summary>
public static class Contradiction
{
    /// <summary>Whether the answers contradict each other.</summary>
    public static bool Between(AnswerParts one, AnswerParts other) => one.Text != other.Text && Between(one.Text, other.Text);

    private static bool Between(string one, string other)
    {
        // Two answers to one question are nearly always in one language, and together they tell better which it is.
        var (mine, theirs) = ClaimWords.Of(one) == ClaimWords.Of(other) ? (ClaimWords.Of(one), ClaimWords.Of(other))
            : IsChinese(one) == IsChinese(other) ? (ClaimWords.Of($"{one}\n{other}"), ClaimWords.Of($"{one}\n{other}"))
            : (ClaimWords.Of(one), ClaimWords.Of(other));
        var (first, second) = (Quantities.Of(one, mine), Quantities.Of(other, theirs));
        return DifferInNumbers(first, second)
            || IsFree(one, mine, first, second) || IsFree(other, theirs, second, first)
            || Stance.Of(one, mine).Excludes(Stance.Of(other, theirs));
    }

    private static bool IsChinese(string text) => ClaimWords.Of(text) == ClaimWords.All[^1];

    // What costs nothing here and something there.
    private static bool IsFree(string text, ClaimWords words, IReadOnlyList<Quantity> mine, IReadOnlyList<Quantity> theirs) =>
        words.Free.IsMatch(text.ToLowerInvariant()) && !mine.Any(quantity => quantity.IsMoney) && theirs.Any(quantity => quantity.IsMoney);

    private static bool DifferInNumbers(IReadOnlyList<Quantity> mine, IReadOnlyList<Quantity> theirs) =>
        mine.Select(quantity => quantity.Measure).Distinct().Any(measure =>
        {
            var rivals = theirs.Where(quantity => quantity.Measure == measure).ToList();
            return rivals.Count > 0 && !mine.Where(quantity => quantity.Measure == measure).Any(quantity => rivals.Any(quantity.Meets));
        });
}
