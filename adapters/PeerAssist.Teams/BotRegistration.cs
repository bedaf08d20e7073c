namespace PeerAssist.Teams;

/// <summary>One bot as it is registered with Microsoft, for one tenant.</summary>
internal sealed class BotRegistration
{
    /// <summary>The application id: the audience of what is delivered to the bot.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The client secret.</summary>
    public string Password { get; init; } = "";

    /// <summary>The tenant whose people it serves.</summary>
    public string TenantId { get; init; } = "";
}
