using System.Text.RegularExpressions;
using PeerAssist.Answers.Claims;
using PeerAssist.Chat;

namespace PeerAssist.Answers.Wording;

/// <summary>
/// Marks wording that sounds powerless, uncertain, regretful, or passes the customer on, by lists of expressions in each language, and offers
/// a beginning that speaks for the customer. It advises and never stands in the way. How often it is right stands in the tests, beside the
/// labelled sentences.
/// </summary>
public static partial class WordingCheck
{
    private const int MostAdvice = 5;

    /// <summary>How a text sounds.</summary>
    /// <param name="text">The text, in any of the five languages.</param>
    /// <param name="language">Its two-letter code; none when it is to be guessed.</param>
    public static Tone Of(string text, string? language = null)
    {
        var lexicon = Lexicon(text, language);
        var sentences = Sentences(text);
        return sentences.Any(sentence => lexicon.Faults(sentence).Count > 0) ? Tone.Powerless
            : sentences.Any(lexicon.SpeaksForTheCustomer) ? Tone.Advocacy
            : Tone.Neutral;
    }

    /// <summary>What could be said better; empty when nothing is found.</summary>
    /// <param name="text">The text, in any of the five languages.</param>
    /// <param name="language">Its two-letter code; none when it is to be guessed.</param>
    /// <param name="reader">The language in which the advice is given.</param>
    public static IReadOnlyList<WordingAdvice> Advise(string text, string? language, string reader)
    {
        var lexicon = Lexicon(text, language);
        return
        [
            .. Sentences(text).SelectMany(sentence => lexicon.Faults(sentence)
                .DistinctBy(found => found.Fault)
                .Select(found => Advice(found.Fault, sentence.Substring(found.Match.Index, found.Match.Length), lexicon.Language, reader)))
                .DistinctBy(advice => (advice.Fault, advice.Words))
                .Take(MostAdvice),
        ];
    }

    private static WordingAdvice Advice(WordingFault fault, string words, string language, string reader)
    {
        var key = Kebab.Of(fault.ToString());
        return new(fault, words, Texts.Product.Say(reader, $"wording.{key}", words), Texts.Product.Say(language, $"wording.try-{key}"));
    }

    private static WordingLexicon Lexicon(string text, string? language) =>
        WordingLexicon.All.FirstOrDefault(lexicon => lexicon.Language == language)
        ?? WordingLexicon.All.First(lexicon => lexicon.Language == ClaimWords.Of(text).Language);

    private static string[] Sentences(string text) => [.. Sentence().Matches(text).Select(match => match.Value.Trim()).Where(sentence => sentence.Length > 0)];

    [GeneratedRegex(@"[^.!?。！？\n]+(?:\.(?=\d)[^.!?。！？\n]+)*[.!?。！？]*")]
    private static partial Regex Sentence();
}
