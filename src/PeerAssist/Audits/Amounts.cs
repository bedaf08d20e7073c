using System.Globalization;
using System.Text.RegularExpressions;

namespace PeerAssist.Audits;

/// <summary>Finds the amounts of money that a text names. Currencies are not converted: a threshold is meant in the team's own.</summary>
public static partial class Amounts
{
    /// <summary>The largest amount; 0 when none is named.</summary>
    public static decimal Largest(string text) => Money().Matches(text).Select(match => Value(match.Groups["number"].Value)).DefaultIfEmpty(0).Max();

    // A last group of three digits is thousands, any other last group is cents: 1.250 and 1,250 are more than 1.25 and 1,25.
    private static decimal Value(string written)
    {
        var digits = written.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        var last = digits.LastIndexOfAny(['.', ',']);
        var cents = last >= 0 && digits.Length - last - 1 != 3 ? digits[(last + 1)..] : "";
        var whole = (cents.Length > 0 ? digits[..last] : digits).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse($"{whole}.{(cents.Length > 0 ? cents : "0")}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    [GeneratedRegex(
        """
        (?:[€$£¥₺]|\b(?:eur|usd|gbp|chf|try|cny|rmb))\s?(?<number>\d{1,3}(?:[.,\u00A0\x20]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)
        |(?<number>\d{1,3}(?:[.,\u00A0\x20]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)\s?-?
          (?:[€$£¥₺]|(?:euros?|eur|dollars?|usd|pounds?|gbp|chf|lira|tl|yuan|rmb|元|块|欧元|美元)(?![\p{L}]))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Money();
}
