using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Receiving;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Installing;

/// <summary>
/// Learns from Slack which workspace the configured token is for, and links it to the organisation: whoever configures the token is an
/// admin. With several organisations an admin has to say which one is meant.
/// </summary>
internal sealed class WorkspaceLink(ISlackApi api, SlackSettings settings, IStore store, OwnWorkspace own, ILogger<WorkspaceLink> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>The workspace of the configured token; none when workspaces install by themselves, or Slack refuses the token.</summary>
    public async Task<Installation?> Connect(TimeProvider time, CancellationToken cancellationToken)
    {
        if (settings.BotToken is not { } token)
        {
            return null;
        }
        for (var wait = TimeSpan.FromSeconds(1); ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            switch (await api.Call("auth.test", token, [], cancellationToken))
            {
                case SlackAnswer.Ok { Body: var body } when body.Text("team_id") is { } team && body.Text("user_id") is { } user:
                    var installation = new Installation(team, token, user, body.Text("bot_id"), await App(body.Text("bot_id"), token, cancellationToken));
                    await Keep(installation, cancellationToken);
                    own.Know();
                    Log.Connected(logger, team);
                    return installation;
                case SlackAnswer.Refused refused:
                    Log.TokenRefused(logger, refused.Error);
                    break;
            }
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Links a workspace to the one organisation there is, unless it is linked already.</summary>
    public static async Task<bool> Link(ISession session, string team, CancellationToken cancellationToken)
    {
        var workspace = SlackNames.Workspace(team);
        if (await session.Organisations.OwnerOf(workspace, cancellationToken) is not null)
        {
            return true;
        }
        if (await session.Organisations.All(cancellationToken) is not [var only])
        {
            return false;
        }
        await session.Organisations.Link(workspace, only.Id, cancellationToken);
        return true;
    }

    private async Task Keep(Installation installation, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await Installations.Save(session, installation, cancellationToken);
        if (!await Link(session, installation.Team, cancellationToken))
        {
            Log.NotLinked(logger, installation.Team);
        }
        await session.Commit(cancellationToken);
    }

    private async Task<string?> App(string? bot, string token, CancellationToken cancellationToken) =>
        settings.AppId
        ?? (bot is not null && await api.Call("bots.info", token, new JsonObject { ["bot"] = bot }, cancellationToken) is SlackAnswer.Ok { Body: var body }
            ? body.Text("bot", "app_id")
            : null);
}
