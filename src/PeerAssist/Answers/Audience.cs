namespace PeerAssist.Answers;

/// <summary>Who may read a text, from everybody of the organisation down to one person.</summary>
public enum AudienceKind
{
    Organisation,
    Workspace,
    Team,
    Channel,
    Person,
}

/// <summary>The people who may read a text: all of the organisation, or those of one workspace, team, channel, or one person.</summary>
/// <param name="Kind">How wide the audience is.</param>
/// <param name="Id">Which workspace, team, channel or contributor; empty for the organisation.</param>
public readonly record struct Audience(AudienceKind Kind, string Id)
{
    /// <summary>Everybody of the organisation that owns the knowledge base.</summary>
    public static Audience Organisation { get; } = new(AudienceKind.Organisation, "");

    /// <summary>No one at all: the words of whoever asked without a name.</summary>
    // Not the empty id, which a caller has whom nobody has met yet.
    public static Audience Nobody { get; } = new(AudienceKind.Person, "-nobody-");

    /// <summary>One string that is equal exactly when the audiences are.</summary>
    public string Key => $"{Kind}:{Id}";

    /// <summary>The audience whose <see cref="Key"/> this is.</summary>
    /// <exception cref="FormatException">The text is not a key.</exception>
    public static Audience Parse(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Enum.TryParse<AudienceKind>(key.AsSpan(0, colon), out var kind)
            ? new(kind, key[(colon + 1)..])
            : throw new FormatException($"'{key}' is not an audience.");
    }

    public override string ToString() => Key;
}
