using System.Text.RegularExpressions;
using PeerAssist.Privacy;

namespace PeerAssist.Web.Messages;

/// <summary>What a person wrote, fit to be kept and shown.</summary>
/// <param name="Text">The text as the chat shows it.</param>
/// <param name="Asked">The text without the mention of the bot.</param>
/// <param name="Mentions">Whether it mentions the bot.</param>
internal sealed partial record Wording(string Text, string Asked, bool Mentions)
{
    public const int Longest = 8_000;

    /// <summary>Reads a text; a <paramref name="fault"/> is the key of the sentence that says why it cannot be kept.</summary>
    public static Wording? Read(string? written, out string fault)
    {
        var text = PlainText.Clean(written ?? "").Trim();
        fault = PlainText.IsBlank(text) ? "error.blank" : text.Length > Longest ? "error.too-long" : "";
        if (fault.Length > 0) return null;
        var asked = Mention().Replace(text, " ").Trim();
        return new(text, asked, Mention().IsMatch(text));
    }

    // Not within a word or an address: mail@peerassist.example mentions nobody.
    [GeneratedRegex(@"(?<![\p{L}\p{N}._%+-])[@＠]peerassist(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])[,:]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
