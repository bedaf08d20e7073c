using PeerAssist.Chat;

namespace PeerAssist.Web.Api.Views;

/// <summary>Two answers that are alike, or that cannot both be right.</summary>
/// <param name="Kind">alike or contrary.</param>
/// <param name="Likeness">How much of their words they share, 0 to 1.</param>
internal sealed record PairView(string Kind, double Likeness, AnswerView One, AnswerView Other)
{
    internal static PairView Of(ComparedPair pair) => new(
        pair.Kind.ToString().ToLowerInvariant(), Math.Round(pair.Likeness, 4), AnswerView.Of(pair.One, null), AnswerView.Of(pair.Other, null));
}
