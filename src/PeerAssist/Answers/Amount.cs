using PeerAssist.Answers.Claims;

namespace PeerAssist.Answers;

/// <summary>An amount of money that a text states.</summary>
/// <param name="Value">How much.</param>
/// <param name="Currency">The ISO 4217 code of the currency.</param>
public sealed record Amount(decimal Value, string Currency)
{
    /// <summary>The greatest amount that a text states, written in digits or in words; none when it states none.</summary>
    public static Amount? In(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : Quantities.Of(text, ClaimWords.Of(text)).Where(quantity => quantity.IsMoney)
            .OrderByDescending(quantity => quantity.Most).Select(quantity => new Amount(quantity.Most, quantity.Measure)).FirstOrDefault();
}
