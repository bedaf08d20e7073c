namespace PeerAssist.Privacy;

/// <summary>What a correction changes that a second colleague should see before it goes live.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Removed">What only the old text says.</param>
/// <param name="Added">What only the new text says.</param>
public sealed record SensitiveChange(SensitiveKind Kind, IReadOnlyList<string> Removed, IReadOnlyList<string> Added)
{
    /// <summary>The changes from the old text to the new one; none when they share all such parts, wherever they stand.</summary>
    public static IReadOnlyList<SensitiveChange> Between(string oldText, string newText) =>
    [
        .. Enum.GetValues<SensitiveKind>()
            .Select(kind => Of(kind, SensitiveParts.Of(kind, oldText), SensitiveParts.Of(kind, newText)))
            .Where(change => change.Removed.Count + change.Added.Count > 0),
    ];

    private static SensitiveChange Of(SensitiveKind kind, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        new(kind, [.. before.Except(after)], [.. after.Except(before)]);
}
