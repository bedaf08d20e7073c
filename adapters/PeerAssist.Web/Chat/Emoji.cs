using PeerAssist.Votes;

namespace PeerAssist.Web.Chat;

/// <summary>The emoji that can be put on a message, and those of them that are votes.</summary>
internal static class Emoji
{
    public static readonly IReadOnlyList<string> Helpful = ["👍", "✅", "💯"];

    public static readonly IReadOnlyList<string> NotRight = ["👎", "❌"];

    public static readonly IReadOnlyList<string> Plain = ["👀", "🙏", "❤️", "🎉", "😄", "🤔", "😮", "😢", "🔥", "👏", "💡"];

    public static bool IsKnown(string? emoji) => emoji is not null && (VerdictOf(emoji) is not null || Plain.Contains(emoji));

    /// <summary>What an emoji says of an answer; none when it is no vote.</summary>
    public static Verdict? VerdictOf(string emoji) =>
        Helpful.Contains(emoji) ? Verdict.Helpful : NotRight.Contains(emoji) ? Verdict.NotRight : null;
}
