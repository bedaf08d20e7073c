using Microsoft.Extensions.Hosting;

namespace PeerAssist.Slack.Sockets;

/// <summary>Holds the configured number of sockets open, one line each; every line replaces its own socket.</summary>
internal sealed class SocketMode(SlackSettings settings, SocketLines lines) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(1, settings.Sockets).Select(number => lines.Hold(number, stoppingToken)));
}
