using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using PeerAssist.Tests.Slack.Server;
using Xunit.Abstractions;

namespace PeerAssist.Tests.Slack;

/// <summary>
/// Two hundred signed events a second: nothing is lost, doubles are dropped. Five seconds of it by default; PEERASSIST_LOAD_SECONDS asks for more.
/// The times are told, not judged: they belong to the machine.
/// </summary>
[Collection(nameof(UnderLoad))]
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int PerSecond = 200;
    private const int DoubleEvery = 10;
    private const int WarmUp = 300;

    [Fact]
    public async Task Two_hundred_signed_events_a_second_are_all_kept_and_none_twice()
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("PEERASSIST_LOAD_SECONDS"), CultureInfo.InvariantCulture, out var asked) ? asked : 5;
        await using var server = await SlackServer.Start();
        await server.Know("a42", "how do I reset the vpn token", "Use tool X.");
        // What the compiler does in the first seconds of a process is not what is measured.
        for (var i = 0; i < WarmUp; i++)
        {
            await Send(server, -WarmUp + i, []);
        }
        await server.Handled();
        var taken = new ConcurrentBag<double>();
        var memory = GC.GetTotalMemory(forceFullCollection: true);

        var sent = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < PerSecond * seconds; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)PerSecond);
            if (due > watch.Elapsed)
            {
                await Task.Delay(due - watch.Elapsed);
            }
            sent.Add(Send(server, i, taken));
            if (i % DoubleEvery == 0)
            {
                sent.Add(Send(server, i, taken));
            }
        }
        await Task.WhenAll(sent);
        var acknowledged = watch.Elapsed;

        await server.Handled();
        await using var session = await server.Store.Read(default);
        var counts = await session.Questions.Count(new("default"), DateTimeOffset.UnixEpoch, default);
        Assert.Equal(PerSecond * seconds + WarmUp, counts.Asked);
        Assert.Equal(0, (await session.Inbox.Count(default)).Dead);
        var grown = (GC.GetTotalMemory(forceFullCollection: true) - memory) / 1024 / 1024;
        Assert.True(grown < 100, $"The memory grew by {grown} MB.");
        var times = taken.Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{times.Length} deliveries acknowledged within {acknowledged.TotalSeconds:F1} s and handled within {watch.Elapsed.TotalSeconds:F1} s: p50 {times[times.Length / 2]:F1} ms, p99 {times[times.Length * 99 / 100]:F1} ms, slowest {times[^1]:F1} ms; memory {grown:+0;-0;0} MB"));
    }

    private static async Task Send(SlackServer server, int number, ConcurrentBag<double> taken)
    {
        var ts = string.Create(CultureInfo.InvariantCulture, $"{1790000000 + number}.000100");
        var start = Stopwatch.GetTimestamp();
        using var response = await server.Event(
            SlackServer.Message($"<@UBOT> how do I reset the vpn token number {number}", ts, user: $"U{Math.Abs(number) % 50:D2}", channel: $"C{Math.Abs(number) % 20:D2}"), id: $"Ev{number}");
        taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
