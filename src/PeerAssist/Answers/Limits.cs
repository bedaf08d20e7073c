using PeerAssist.Chat;

namespace PeerAssist.Answers;

/// <summary>How much an answer may hold.</summary>
internal static class Limits
{
    /// <summary>Why an answer cannot be kept; none when it can.</summary>
    public static Refusal? WhyNot(AnswerParts parts) =>
        string.IsNullOrWhiteSpace(parts.Text) ? Refusal.NothingSaid
        : parts.Text.Length > AnswerParts.LongestText || IsLong(parts.Authority) || IsLong(parts.Say)
          || AreMany(parts.Steps) || AreMany(parts.Resources) || AreMany(parts.Policies) ? Refusal.TooLong
        : null;

    private static bool IsLong(string? part) => part?.Length > AnswerParts.LongestPart;

    private static bool AreMany(IReadOnlyList<string> entries) => entries.Count > AnswerParts.MostEntries || entries.Any(IsLong);
}
