using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;

namespace PeerAssist.Slack.Drawing;

/// <summary>Draws one answer: a colleague's words, with name, date, state and votes.</summary>
internal static class AnswerCard
{
    // Slack refuses messages of more than some 13,000 characters; three answers and their buttons stay below.
    private const int LongestAlone = 6_000;
    private const int LongestAmongOthers = 1_200;
    private const int LongestPart = 600;
    private const int LongestPiece = 2_900;

    /// <summary>The blocks of an answer.</summary>
    /// <param name="shown">The answer.</param>
    /// <param name="language">The language of what stands around it.</param>
    /// <param name="alone">Whether it is the only one: then all its parts are shown.</param>
    public static IEnumerable<JsonObject> Draw(ShownAnswer shown, string language, bool alone)
    {
        yield return Blocks.Context(By(shown, language));
        foreach (var piece in Cut.Pieces(PlainText.Cut(shown.Parts.Text, alone ? LongestAlone : LongestAmongOthers), LongestPiece))
        {
            yield return RichText.Block(null, RichText.Section(piece));
        }
        if (alone)
        {
            foreach (var part in Parts(shown.Parts, language))
            {
                yield return part;
            }
        }
        yield return Blocks.Context([Standing(shown, language), .. shown.Warnings.Select(warning => $"⚠ {warning.Say(language)}")]);
        if (shown.Waiting is { } waiting)
        {
            var by = shown.WaitingBy ?? Texts.Product.Say(language, "somebody");
            yield return Blocks.Context(Texts.Product.Say(language, "waiting", by));
            yield return RichText.Block(null, RichText.Quote(PlainText.Cut(waiting.Parts.Text, LongestAmongOthers)));
        }
    }

    /// <summary>Who wrote it and when, and who corrected it.</summary>
    public static string By(ShownAnswer shown, string language)
    {
        var written = shown.Author is { Length: > 0 } author
            ? Texts.Product.Say(language, "by.author-date", PlainText.Cut(author, 80), shown.Created)
            : Texts.Product.Say(language, "by.date", shown.Created);
        return shown is { CorrectedBy: { Length: > 0 } corrector, CorrectedAt: { } at }
            ? $"{written} · {Texts.Product.Say(language, "by.corrected", PlainText.Cut(corrector, 80), at)}"
            : written;
    }

    private static IEnumerable<JsonObject> Parts(AnswerParts parts, string language)
    {
        var elements = new List<JsonObject>();
        var missing = new List<string>();
        Text("part.authority", parts.Authority);
        List("part.steps", parts.Steps, ordered: true);
        List("part.resources", parts.Resources, ordered: false);
        Text("part.say", parts.Say);
        if (parts.Policies.Count > 0)
        {
            Text("part.policies", string.Join(", ", parts.Policies));
        }
        if (elements.Count > 0)
        {
            yield return RichText.Block(null, elements);
        }
        if (missing.Count > 0)
        {
            yield return Blocks.Context($"{string.Join(" · ", missing)}: {Texts.Product.Say(language, "part.not-stated")}");
        }

        void Text(string name, string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                missing.Add(Texts.Product.Say(language, name));
            }
            else
            {
                elements.Add(RichText.Section(Texts.Product.Say(language, name) + ":", PlainText.Cut(text, LongestPart)));
            }
        }

        void List(string name, IReadOnlyList<string> entries, bool ordered)
        {
            if (entries.Count == 0)
            {
                missing.Add(Texts.Product.Say(language, name));
                return;
            }
            elements.Add(RichText.Section([RichText.Bold(Texts.Product.Say(language, name) + ":")]));
            // Together the entries may be as long as two parts.
            elements.Add(RichText.List(ordered, entries.Select(entry => PlainText.Cut(entry, Math.Max(40, 2 * LongestPart / entries.Count)))));
        }
    }

    private static string Standing(ShownAnswer shown, string language)
    {
        var state = shown.State switch
        {
            AnswerState.Validated => "state.validated",
            AnswerState.Flagged => "state.flagged",
            AnswerState.Retired => "state.retired",
            _ => "state.not-validated",
        };
        return Texts.Product.Say(language, state);
    }
}
