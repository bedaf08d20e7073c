using System.Globalization;
using System.Text.RegularExpressions;

namespace PeerAssist.Answers.Claims;

/// <summary>Reads amounts, durations and dates from a text, written in digits or in words.</summary>
internal sealed partial class Quantities
{
    private static readonly string[] Fillers = ["full", "whole", "calendar", "volle", "hele", "intera", "tam", "个", "整"];

    private static readonly Dictionary<string, string> Signs = new()
    {
        ["€"] = "EUR",
        ["eur"] = "EUR",
        ["euro"] = "EUR",
        ["£"] = "GBP",
        ["gbp"] = "GBP",
        ["$"] = "USD",
        ["usd"] = "USD",
        ["₺"] = "TRY",
        ["tl"] = "TRY",
        ["¥"] = "CNY",
        ["￥"] = "CNY",
        ["%"] = "Percent",
    };

    private readonly ClaimWords _words;
    private readonly string[] _tokens;
    private readonly List<Quantity> _found = [];

    private Quantities(string text, ClaimWords words)
    {
        _words = words;
        _tokens = [.. Token().Matches(text.ToLowerInvariant()).Select(match => match.Value)];
    }

    public static IReadOnlyList<Quantity> Of(string text, ClaimWords words) => new Quantities(text, words).Read(text);

    private List<Quantity> Read(string text)
    {
        var monthly = _words.Monthly.IsMatch(text.ToLowerInvariant());
        for (var at = 0; at < _tokens.Length; at++)
        {
            if (NumericDate().Match(_tokens[at]) is { Success: true } date)
            {
                _found.Add(Quantity.Date(Whole(date.Groups[2]), Whole(date.Groups[1])));
                continue;
            }

            var (number, next) = Number(at);
            if (number is not { } value)
                continue;
            if (!Money(value, at, next) && !Date(value, at, next) && !Counted(value, next) && monthly && value is >= 1 and <= 31 && value % 1 == 0)
                _found.Add(Quantity.DayOfMonth(value));
            at = Math.Max(at, next - 1);
        }

        return _found;
    }

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private string At(int at) => at >= 0 && at < _tokens.Length ? _tokens[at] : "";

    private bool Money(decimal value, int at, int next)
    {
        var sign = Signs.GetValueOrDefault(At(at - 1)) ?? (Signs.TryGetValue(At(next), out var after) ? after : null);
        if (sign is null)
            return false;
        _found.Add(new(sign, value, value));
        return true;
    }

    private bool Date(decimal value, int at, int next)
    {
        if (At(next) == "月" && Number(next + 1) is ({ } day, var end) && At(end) is "日" or "号")
        {
            _found.Add(Quantity.Date((int)value, Number(next + 1).Value!.Value));
            return true;
        }

        if (At(at - 1) == "月")
            return true;
        for (var far = next; far < next + 3; far++)
        {
            if (_words.Months.TryGetValue(At(far), out var month))
            {
                _found.Add(Quantity.Date(month, value));
                return true;
            }
        }

        if (!_words.Months.TryGetValue(At(at - 1), out var before))
            return false;
        _found.Add(Quantity.Date(before, value));
        return true;
    }

    private bool Counted(decimal value, int next)
    {
        var working = false;
        if (_words.Working.IsMatch(At(next)) || Fillers.Contains(At(next)) || At(next) == "-")
        {
            if (UnitAt(next) is null)
            {
                working = _words.Working.IsMatch(At(next));
                next++;
            }
        }

        if (UnitAt(next) is not { } unit)
            return false;
        working |= unit.Measure == "Days" && _words.Working.IsMatch(At(next + 1));
        _found.Add(Quantity.Of(value, working ? unit with { Measure = "Working" } : unit));
        return true;
    }

    private Unit? UnitAt(int at)
    {
        // Ideographs come one by one; the longest unit that they spell counts.
        for (var length = 4; length >= 1; length--)
        {
            if (at + length <= _tokens.Length && (length == 1 || IsIdeograph(At(at))) && _words.Units.TryGetValue(string.Concat(_tokens[at..(at + length)]), out var unit))
                return unit;
        }

        // Suffixes stand after a word's root or behind an apostrophe.
        return _words.Units.Where(known => known.Key.Length >= 3 && !IsIdeograph(known.Key) && At(at).StartsWith(known.Key, StringComparison.Ordinal)
            && At(at).Length <= known.Key.Length + 5).Select(known => known.Value).FirstOrDefault();
    }

    private static bool IsIdeograph(string token) => token.Length > 0 && token[0] is >= '\u4E00' and <= '\u9FFF';

    /// <summary>The number that begins at a token, and the token after it.</summary>
    private (decimal? Value, int Next) Number(int at)
    {
        if (Digits(At(at)) is { } digits)
            return (digits, at + 1 + (At(at + 1) is "e" or "th" or "st" or "nd" or "rd" or "°" or "ste" or "de" or "º" ? 1 : 0));
        decimal total = 0, current = 0;
        var next = at;
        var any = false;
        while (ValueOf(At(next)) is { } value)
        {
            if (value is 10 && IsIdeograph(At(next)))
                current = Math.Max(1, current) * 10;
            else if (value is 100 or 1000 or 10000)
                (total, current) = value >= 1000 ? (total + (Math.Max(1, current) * value), 0) : (total, Math.Max(1, current) * value);
            else if (any && value == 1 && current == 0.5m)
                current = 0.5m;
            else
                current += value;
            any = true;
            next += At(next + 1) == "-" && ValueOf(At(next + 2)) is not null ? 2 : 1;
        }

        return any ? (total + current, next) : (null, at);
    }

    private decimal? ValueOf(string word) => _words.Numbers.TryGetValue(word, out var value) ? value : null;

    private static decimal? Digits(string token)
    {
        if (token.Length == 0 || !char.IsAsciiDigit(token[0]) || token.Contains(':', StringComparison.Ordinal) || token.Contains('/', StringComparison.Ordinal))
            return null;
        var plain = Thousands().IsMatch(token) ? token.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : token.LastIndexOfAny(['.', ',']) is var mark and > 0
                ? token[..mark].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) + "." + token[(mark + 1)..]
                : token;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"\d+(?:[.,:/]\d+)*|[\u4E00-\u9FFF]|(?:(?![\u4E00-\u9FFF])[\p{L}\p{M}])+|[^\s\p{L}\p{M}\d]")]
    private static partial Regex Token();

    [GeneratedRegex(@"^\d{1,3}(?:[.,]\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])$")]
    private static partial Regex NumericDate();
}
