namespace PeerAssist.Privacy.Finders;

/// <summary>What numbers look like that no plus sign announces.</summary>
internal static class PhoneForms
{
    /// <summary>A number behind "00": padded order numbers start so too, hence the exact lengths of the plans we know.</summary>
    public static bool IsInternational(in NumberWindow window)
    {
        var number = window.Digits[2..];
        return number switch
        {
            ['3', '1', ..] => number.Length is 11,
            ['9', '0', ..] => number.Length is 12,
            ['8', '6', ..] => number.Length is >= 12 and <= 13,
            ['4', '4', ..] => number.Length is >= 11 and <= 12,
            ['1', ..] => number.Length is 11,
            ['3', '9', ..] => number.Length is >= 8 and <= 13,
            _ => number.Length is >= 9 and <= 15 && window.Groups.Length > 1,
        };
    }

    public static bool IsNational(in NumberWindow window)
    {
        var plans = window.Sheet.Rules.Phones;
        return (plans.HasFlag(NumberingPlans.Netherlands) && IsDutch(window.Digits))
            || (plans.HasFlag(NumberingPlans.UnitedKingdom) && IsBritish(window.Digits))
            || (plans.HasFlag(NumberingPlans.Turkey) && IsTurkish(window))
            || (plans.HasFlag(NumberingPlans.China) && IsChinese(window))
            || (plans.HasFlag(NumberingPlans.NorthAmerica) && IsNorthAmerican(window))
            || (plans.HasFlag(NumberingPlans.Italy) && IsItalian(window.Digits));
    }

    // 0800 and 0900 are numbers of companies; their other lengths keep them out.
    private static bool IsDutch(ReadOnlySpan<char> digits) =>
        digits.Length == 10 && (digits is ['0', >= '1' and <= '7', ..] or ['0', '8', '5' or '8', ..]) && digits[1..].ContainsAnyExcept(digits[1]);

    private static bool IsBritish(ReadOnlySpan<char> digits) => digits.Length == 11 && digits is ['0', '1' or '2' or '3' or '7', ..];

    private static bool IsTurkish(in NumberWindow window) =>
        (window.Digits.Length == 11 && window.Digits is ['0', >= '2' and <= '5', >= '1', ..])
        || (window.Digits[0] == '5' && window.Groups is [3, 3, 4] or [3, 3, 2, 2] or [3, 7]);

    private static bool IsChinese(in NumberWindow window) =>
        (window.Digits.Length == 11 && window.Digits is ['1', >= '3' and <= '9', ..] && window.Groups.Length <= 3)
        || (window.Digits is ['0', >= '1', ..] && window.Groups is [3 or 4, 7 or 8] or [3 or 4, 4, 4] or [3 or 4, 3, 4]);

    private static bool IsNorthAmerican(in NumberWindow window)
    {
        var digits = window.Digits;
        var gap = window.Sheet.Cells[window.End - 5];
        return gap is '-' or '.' && (window.Groups is [3, 3, 4] || (window.Groups is [1, 3, 3, 4] && digits[0] == '1'))
            && digits[^10] >= '2' && digits[^7] >= '2';
    }

    private static bool IsItalian(ReadOnlySpan<char> digits) =>
        (digits[0] == '3' && digits.Length is 9 or 10) || (digits is ['0', >= '1', ..] && digits.Length is >= 9 and <= 11);
}
