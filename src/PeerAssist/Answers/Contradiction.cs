using System.Globalization;
using System.Text.RegularExpressions;

namespace PeerAssist.Answers;

/// <summary>Tells whether two answers to the same question cannot both be right: they give different numbers for the same unit.</summary>
public static partial class Contradiction
{
    /// <summary>Whether the texts state the same units with no number in common.</summary>
    public static bool Between(AnswerParts one, AnswerParts other)
    {
        var theirs = Quantities(other.Text);
        return Quantities(one.Text).Any(mine => theirs.TryGetValue(mine.Key, out var numbers) && !numbers.Overlaps(mine.Value));
    }

    private static Dictionary<string, HashSet<decimal>> Quantities(string text)
    {
        var found = new Dictionary<string, HashSet<decimal>>();
        foreach (Match match in Quantity().Matches(text))
        {
            var number = match.Groups["number"].Value.Replace(',', '.');
            if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                continue;
            var unit = UnitOf(match);
            if (!found.TryGetValue(unit, out var values))
                found[unit] = values = [];
            values.Add(value);
        }

        return found;
    }

    private static string UnitOf(Match match) =>
        match.Groups.Cast<Group>().First(group => group.Success && group.Name.Length > 0 && char.IsAsciiLetterUpper(group.Name[0])).Name;

    // One named group a unit; a currency may stand before or after its number.
    [GeneratedRegex(
        """
        (?:(?<Money>[€$£¥₺])\s?(?<number>\d+(?:[.,]\d{1,2})?))
        |(?:(?<number>\d+(?:[.,]\d{1,2})?)[\s-]*
          (?:(?<Days>days?|dagen|dag|giorni|giorno|gün|天|日)
            |(?<WorkingDays>working\sdays?|business\sdays?|werkdagen|giorni\slavorativi|iş\sgünü|个?工作日)
            |(?<Weeks>weeks?|weken|week|settimane|settimana|hafta|周|个?星期)
            |(?<Months>months?|maanden|maand|mesi|mese|ay|个?月)
            |(?<Years>years?|jaar|jaren|anni|anno|yıl|sene|年)
            |(?<Hours>hours?|uur|uren|ore|ora|saat|个?小时)
            |(?<Percent>%|percent|procent|per\scento|yüzde)
            |(?<Money>euros?|eur|€|dollars?|usd|tl|lira|₺|元|块|欧元)))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Quantity();
}
