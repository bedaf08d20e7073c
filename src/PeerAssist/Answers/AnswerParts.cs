using System.Text.Json.Serialization;

namespace PeerAssist.Answers;

/// <summary>What an answer says: the words, and the parts of its card, each of which may be missing.</summary>
/// <param name="Text">The answer in the colleague's words.</param>
/// <param name="Authority">What the agent may decide alone.</param>
/// <param name="Steps">The process, in order.</param>
/// <param name="Resources">Tools and links.</param>
/// <param name="Say">One sentence that speaks for the customer.</param>
/// <param name="Policies">Names of the policies it rests on.</param>
public sealed record AnswerParts(
    string Text,
    string? Authority = null,
    IReadOnlyList<string>? Steps = null,
    IReadOnlyList<string>? Resources = null,
    string? Say = null,
    IReadOnlyList<string>? Policies = null)
{
    /// <summary>The longest answer text, in UTF-16 characters.</summary>
    public const int LongestText = 8_000;

    /// <summary>The longest other part, in UTF-16 characters.</summary>
    public const int LongestPart = 1_000;

    /// <summary>The most entries of a list.</summary>
    public const int MostEntries = 20;

    /// <summary>How many parts a card has besides the answer itself.</summary>
    public const int CardParts = 4;

    /// <summary>The names of the card's parts that are missing.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> NotStated =>
    [
        .. new[]
        {
            ("authority", !string.IsNullOrWhiteSpace(Authority)), ("steps", Steps.Count > 0), ("resources", Resources.Count > 0),
            ("say", !string.IsNullOrWhiteSpace(Say)),
        }.Where(part => !part.Item2).Select(part => part.Item1),
    ];

    public IReadOnlyList<string> Steps { get; init; } = Steps ?? [];

    public IReadOnlyList<string> Resources { get; init; } = Resources ?? [];

    public IReadOnlyList<string> Policies { get; init; } = Policies ?? [];

    /// <summary>Everything the card says, for search and for comparison.</summary>
    public string Whole => string.Join('\n', ((IEnumerable<string?>)[Text, Authority, .. Steps, .. Resources, Say]).Where(part => !string.IsNullOrWhiteSpace(part)));

    public bool Equals(AnswerParts? other) =>
        other is not null && Text == other.Text && Authority == other.Authority && Say == other.Say
        && Steps.SequenceEqual(other.Steps) && Resources.SequenceEqual(other.Resources) && Policies.SequenceEqual(other.Policies);

    public override int GetHashCode() => HashCode.Combine(Text, Authority, Say, Steps.Count, Resources.Count);
}
