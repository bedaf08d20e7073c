using System.Text.Json;
using System.Text.RegularExpressions;
using PeerAssist.Chat;

namespace PeerAssist.Answers.Wording;

/// <summary>The expressions of one language by which a sentence sounds powerless, or speaks for the customer.</summary>
internal sealed class WordingLexicon
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<WordingFault, Regex> _faults;
    private readonly Regex _advocacy;

    private WordingLexicon(string language)
    {
        Language = language;
        using var stream = typeof(WordingLexicon).Assembly.GetManifestResourceStream($"PeerAssist.Answers.Wording.{language}.json")!;
        var lists = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        var spaced = language != "zh";
        _faults = Enum.GetValues<WordingFault>().ToDictionary(fault => fault, fault =>
            new Regex(spaced ? $@"(?<!\w)(?:{lists[Kebab.Of(fault.ToString())]})(?!\w)" : lists[Kebab.Of(fault.ToString())], Options, Patience));
        _advocacy = new(spaced ? $@"(?<!\w)(?:{lists["advocacy"]})" : lists["advocacy"], Options, Patience);
    }

    public static IReadOnlyList<WordingLexicon> All { get; } = [.. Texts.Languages.Select(language => new WordingLexicon(language))];

    public string Language { get; }

    /// <summary>What of a sentence sounds powerless; nothing when it ends by speaking for the customer.</summary>
    public IReadOnlyList<(WordingFault Fault, Match Match)> Faults(string sentence)
    {
        var folded = Fold(sentence);
        var found = _faults.SelectMany(fault => fault.Value.Matches(folded).Select(match => (fault.Key, match))).OrderBy(found => found.match.Index).ToList();
        return found.Count > 0 && LastAdvocacy(folded) <= found.Max(one => one.match.Index) ? found : [];
    }

    public bool SpeaksForTheCustomer(string sentence) => LastAdvocacy(Fold(sentence)) >= 0;

    private int LastAdvocacy(string folded) => _advocacy.Matches(folded).Select(match => match.Index).DefaultIfEmpty(-1).Max();

    // One letter stays one letter, so that what is found can be quoted from the text itself.
    private static string Fold(string sentence) => sentence.Replace('’', '\'').Replace('İ', 'i').ToLowerInvariant();
}
