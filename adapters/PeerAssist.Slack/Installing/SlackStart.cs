using Microsoft.Extensions.Hosting;
using PeerAssist.Slack.Knowing;

namespace PeerAssist.Slack.Installing;

/// <summary>At the start: asks Slack whose the token is, links the workspace, and goes on with what a stop interrupted.</summary>
internal sealed class SlackStart(WorkspaceLink link, Installations installations, SlackChannels channels, AfterStart after, TimeProvider time)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await channels.ReadAliases(stoppingToken);
        await link.Connect(time, stoppingToken);
        foreach (var installation in await installations.All(stoppingToken))
        {
            await after.GoOn(installation, stoppingToken);
        }
    }
}
