namespace PeerAssist.Chat;

/// <summary>Who can see a channel.</summary>
public enum ChannelKind
{
    /// <summary>Not known yet: treated like <see cref="Private"/>.</summary>
    Unknown,

    /// <summary>Everybody of the workspace.</summary>
    Public,

    /// <summary>Everybody of the team it belongs to.</summary>
    Team,

    /// <summary>Its members.</summary>
    Private,

    /// <summary>Its members, among them people of other companies.</summary>
    Shared,

    /// <summary>A few people in a chat without a name.</summary>
    Group,

    /// <summary>One person and the bot.</summary>
    Direct,
}
