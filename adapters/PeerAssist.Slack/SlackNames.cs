using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Slack;

/// <summary>How what Slack names is named in the product.</summary>
internal static class SlackNames
{
    public const string Adapter = "slack";

    public static WorkspaceId Workspace(string team) => WorkspaceId.Of(Adapter, team);

    public static Account Account(string team, string user) => new(Workspace(team), user);

    public static ChannelId Channel(string team, string channel) => new(Workspace(team), channel);
}
