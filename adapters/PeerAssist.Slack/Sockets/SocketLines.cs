using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Sockets;

/// <summary>Holds a line to Slack: opens a socket, opens the next before the last one ends, and waits longer and longer when that fails.</summary>
internal sealed class SocketLines(ISlackApi api, SlackSettings settings, Reception reception, TimeProvider time, ILogger<SocketLines> logger)
{
    private static readonly TimeSpan LongestGreeting = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WaitWhenTooMany = TimeSpan.FromSeconds(30);

    // Lines of one process and of several must not come back all at once.
    private readonly Random _jitter = new(Guid.NewGuid().GetHashCode());

    public async Task Hold(int number, CancellationToken stoppingToken)
    {
        Line? last = null;
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            var (line, wait) = await Open(number, failures, stoppingToken);
            if (line is null)
            {
                failures++;
                await Wait(wait, stoppingToken);
                continue;
            }
            var opened = time.GetTimestamp();
            // The one before goes only now that another is open.
            if (last is not null)
            {
                _ = End(last);
            }
            last = line;
            var end = await line.Socket.Asked;
            if (stoppingToken.IsCancellationRequested || end == SocketEnd.SwitchedOff)
            {
                if (end == SocketEnd.SwitchedOff)
                {
                    Log.SocketsSwitchedOff(logger);
                }
                break;
            }
            Log.SocketReplaced(logger, number, end.ToString());
            // A socket that breaks as soon as it is open is no better than one that does not open.
            failures = end == SocketEnd.Broken && time.GetElapsedTime(opened) < ShortLife ? failures + 1 : 0;
            if (end == SocketEnd.TooMany || failures > 0)
            {
                await Wait(end == SocketEnd.TooMany ? Jittered(WaitWhenTooMany) : Backoff(failures - 1), stoppingToken);
            }
        }
        if (last is not null)
        {
            await End(last);
        }
    }

    private async Task<(Line? Line, TimeSpan Wait)> Open(int number, int failures, CancellationToken stoppingToken)
    {
        var wait = Backoff(failures);
        var answer = await api.Call("apps.connections.open", settings.AppToken, [], stoppingToken);
        if (answer is not SlackAnswer.Ok { Body: var body } || !Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var address))
        {
            wait = answer is SlackAnswer.NotDone { After: { } after } && after > wait ? Jittered(after) : wait;
            Log.SocketFailed(logger, number, answer.GetType().Name, wait);
            return (null, wait);
        }
        Line? line = null;
        try
        {
            var socket = new OpenSocket(await api.Connect(address, stoppingToken), reception, logger);
            line = new Line(socket, socket.Read(stoppingToken));
            await socket.Greeted.WaitAsync(LongestGreeting, time, stoppingToken);
            Log.SocketOpen(logger, number);
            return (line, TimeSpan.Zero);
        }
        catch (Exception e) when (e is WebSocketException or TimeoutException or OperationCanceledException or HttpRequestException)
        {
            Log.SocketFailed(logger, number, e.GetType().Name, wait);
            if (line is not null)
            {
                _ = End(line);
            }
            return (null, wait);
        }
    }

    private async Task End(Line line)
    {
        await line.Socket.Close(CancellationToken.None);
        try
        {
            await line.Reading.WaitAsync(LongestGoodbye, time);
        }
        catch (TimeoutException)
        {
            // Slack does not close its side; what it still sends is sent again elsewhere.
        }
        line.Socket.Dispose();
    }

    private async Task Wait(TimeSpan wait, CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(wait, time, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private TimeSpan Backoff(int failures) => Jittered(TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(failures, 10)))));

    private TimeSpan Jittered(TimeSpan wait)
    {
        lock (_jitter)
        {
            return wait * (0.75 + _jitter.NextDouble() / 2);
        }
    }

    private sealed record Line(OpenSocket Socket, Task Reading);
}
