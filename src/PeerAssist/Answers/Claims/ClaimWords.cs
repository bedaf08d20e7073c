using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PeerAssist.Chat;

namespace PeerAssist.Answers.Claims;

/// <summary>The words by which texts of one language state numbers, units, dates, permission and its opposite.</summary>
internal sealed partial class ClaimWords
{
    private static readonly SearchValues<char> OnlyTurkish = SearchValues.Create("ışğİ");

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly Dictionary<string, string> _lists;
    private readonly bool _spaced;

    private ClaimWords(string language)
    {
        Language = language;
        using var stream = typeof(ClaimWords).Assembly.GetManifestResourceStream($"PeerAssist.Answers.Claims.{language}.json")!;
        _lists = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        _spaced = language != "zh";
        Numbers = Compounds(Entries("numbers").Select(entry => entry.Split(' ')).ToDictionary(
            entry => entry[0], entry => decimal.Parse(entry[1].TrimStart('+'), CultureInfo.InvariantCulture)));
        Units = Entries("units").Select(entry => entry.Split('=')).SelectMany(entry =>
        {
            var unit = entry[1].Split(' ');
            var known = new Unit(unit[0], decimal.Parse(unit[1], CultureInfo.InvariantCulture));
            return entry[0].Split(' ').Select(word => (Word: word, Unit: known));
        }).ToFrozenDictionary(entry => entry.Word, entry => entry.Unit);
        Months = Entries("months").SelectMany((names, at) => names.Split(' ').Select(name => (Name: name, Number: at + 1)))
            .ToFrozenDictionary(month => month.Name, month => month.Number);
        Stops = Entries("stops").ToFrozenSet();
        (Working, Monthly, Aside, Free) = (AnyOf("working"), AnyOf("monthly"), AnyOf("asides"), AnyOf("free"));
        (Yes, No) = (First("yes"), First("no"));
        (Doubled, Negation, Optional, Required) = (AnyOf("doubled"), AnyOf("negations"), AnyOf("optional"), AnyOf("required"));
        Opposites = [.. _lists["opposites"].Split(';').Select(pair => pair.Split('~')).Select(sides => (Regex(sides[0]), Regex(sides[1])))];
    }

    /// <summary>The words of the language that a text is in, as far as its commonest words tell; the first one's when they tell nothing.</summary>
    public static ClaimWords Of(string text)
    {
        if (text.Count(sign => sign is >= '\u4E00' and <= '\u9FFF') * 4 > text.Length)
            return All[^1];
        if (text.AsSpan().ContainsAny(OnlyTurkish))
            return All[^2];
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        return All.SkipLast(1).MaxBy(language => words.Count(language.Stops.Contains))!;
    }

    /// <summary>All languages.</summary>
    public static IReadOnlyList<ClaimWords> All { get; } = [.. Texts.Languages.Select(language => new ClaimWords(language))];

    /// <summary>Two-letter code.</summary>
    public string Language { get; }

    public FrozenSet<string> Stops { get; }

    public FrozenDictionary<string, decimal> Numbers { get; }

    public FrozenDictionary<string, Unit> Units { get; }

    public FrozenDictionary<string, int> Months { get; }

    public Regex Working { get; }

    public Regex Monthly { get; }

    /// <summary>A condition or a contrast, which says nothing of the matter itself.</summary>
    public Regex Aside { get; }

    public Regex Free { get; }

    /// <summary>At the beginning: the question is answered with yes.</summary>
    public Regex Yes { get; }

    public Regex No { get; }

    /// <summary>Two negations that together affirm.</summary>
    public Regex Doubled { get; }

    public Regex Negation { get; }

    /// <summary>Something need not be.</summary>
    public Regex Optional { get; }

    public Regex Required { get; }

    /// <summary>Ways of acting that exclude each other.</summary>
    public IReadOnlyList<(Regex One, Regex Other)> Opposites { get; }

    // Some languages write units and tens as one word: achtentwintig, ventotto, trentuno.
    private static FrozenDictionary<string, decimal> Compounds(Dictionary<string, decimal> numbers)
    {
        foreach (var (ten, tens) in numbers.Where(number => number.Value is >= 20 and <= 90).ToList())
        {
            foreach (var (unit, units) in numbers.Where(number => number.Value is >= 1 and <= 9 && number.Key.Length > 2).ToList())
            {
                foreach (var word in (string[])[$"{unit}en{ten}", $"{unit}ën{ten}", $"{unit}en{ten}ste", $"{unit}ën{ten}ste", ten + unit, ten[..^1] + unit])
                    numbers.TryAdd(word, tens + units);
            }
        }

        return numbers.ToFrozenDictionary();
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    private string[] Entries(string list) => _lists[list].Split('|');

    private Regex AnyOf(string list) => Regex(_lists[list]);

    private Regex First(string list) => new($@"^\W*(?:{_lists[list]}){(_spaced ? @"(?!\w)" : "")}", Options);

    private Regex Regex(string words) => new(_spaced ? $@"(?<!\w)(?:{words.Replace("|n't|", "|", StringComparison.Ordinal)})(?!\w){(words.Contains("|n't|", StringComparison.Ordinal) ? "|n't(?!\\w)" : "")}" : words, Options);
}

/// <summary>A unit: what is counted, and how much of it one is.</summary>
internal sealed record Unit(string Measure, decimal Factor);
