using System.Text.RegularExpressions;

namespace PeerAssist.Privacy;

/// <summary>The words that stand in place of personal data.</summary>
public static partial class Mask
{
    private static readonly string[] s_masks =
        ["[email]", "[phone]", "[iban]", "[card]", "[bsn]", "[tckn]", "[tax-code]", "[resident-id]", "[name]", "[address]"];

    /// <summary>The mask of a kind, the same for ever: stored texts hold it.</summary>
    public static string Of(FindingKind kind) => s_masks[(int)kind];

    /// <summary>The text with a space in place of each mask, so that two questions are not alike for what was hidden in them.</summary>
    public static string Without(string text) => text.Contains('[', StringComparison.Ordinal) ? Any().Replace(text, " ") : text;

    /// <summary>The kind and length of the mask that starts here, if one does.</summary>
    internal static (FindingKind Kind, int Length)? At(ReadOnlySpan<char> text)
    {
        for (var kind = 0; kind < s_masks.Length; kind++)
        {
            if (text.StartsWith(s_masks[kind], StringComparison.Ordinal))
                return ((FindingKind)kind, s_masks[kind].Length);
        }

        return null;
    }

    [GeneratedRegex(@"\[(?:email|phone|iban|card|bsn|tckn|tax-code|resident-id|name|address)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Any();
}
