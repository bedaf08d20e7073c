namespace PeerAssist.Slack.Installing;

/// <summary>Whether Slack has told which workspace the configured bot token is for.</summary>
internal sealed class OwnWorkspace(SlackSettings settings)
{
    private volatile bool _known = settings.BotToken is null;

    public bool IsKnown => _known;

    public void Know() => _known = true;
}
