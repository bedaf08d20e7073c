namespace PeerAssist.Teams.Verification;

/// <summary>Whether a delivery is let in.</summary>
internal abstract record Entry
{
    private Entry()
    {
    }

    /// <summary>It is let in.</summary>
    /// <param name="App">Which of our bots it is for; empty for an emulator's.</param>
    /// <param name="Tenant">The tenant it comes from.</param>
    /// <param name="Bot">The bot's id in the conversation.</param>
    public sealed record Admitted(string App, string Tenant, string Bot) : Entry;

    /// <summary>It is acknowledged, and nothing is done with it.</summary>
    public sealed record Ignored : Entry;

    /// <summary>It does not say what its token vouches for.</summary>
    public sealed record Refused : Entry;
}
