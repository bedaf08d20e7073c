namespace PeerAssist.Teams;

/// <summary>What configuration says under <c>Teams</c>.</summary>
internal sealed class TeamsOptions
{
    /// <summary>The bots registered for us, one for each customer's tenant.</summary>
    public IReadOnlyList<BotRegistration> Bots { get; init; } = [];

    /// <summary>Where tokens for our own calls are asked for.</summary>
    public Uri LoginBaseUrl { get; init; } = new("https://login.microsoftonline.com");

    /// <summary>Where the keys are told by which deliveries are signed.</summary>
    public Uri OpenIdMetadataUrl { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Whether an emulator on this machine may post without a token; for development only.</summary>
    public bool AllowUnauthenticatedEmulator { get; init; }

    /// <summary>Who calls the Bot Connector: <c>own</c> or <c>botbuilder</c>; none for what the build is made for.</summary>
    public string? Client { get; init; }

    /// <summary>Whether there is anybody to serve.</summary>
    public bool IsUsed => Bots.Count > 0 || AllowUnauthenticatedEmulator;
}
