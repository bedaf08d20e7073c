using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Connector;
using PeerAssist.Teams.Memory;
using PeerAssist.Teams.Sending;

namespace PeerAssist.Teams.Receiving;

/// <summary>
/// Asks the platform who is in a conversation, some time after something is heard from it, and takes the answer in like any other
/// event: who may read what is decided by it, and guests are known by it.
/// </summary>
internal sealed class Rosters(
    ITeamsConnector connector, Destinations destinations, TeamsRecords records, MemberList members, ILogger<Rosters> log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private const int MostPages = 200;
    private const int MostWaiting = 1_000;

    private readonly Channel<(Place Place, Person By)> _waiting = System.Threading.Channels.Channel.CreateBounded<(Place, Person)>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly ConcurrentDictionary<ChannelId, long> _asked = new();

    /// <summary>Something was heard from a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="by">Who was heard.</param>
    /// <param name="changed">Whether its members have changed.</param>
    public void Heard(Place place, Person by, bool changed)
    {
        if (by.Standing == Standing.Bot || place.Kind == ChannelKind.Direct || (!changed && _asked.TryGetValue(place.Channel, out var asked) && time.GetElapsedTime(asked) < Fresh))
            return;
        if (_asked.Count > MostWaiting)
            _asked.Clear();
        _asked[place.Channel] = time.GetTimestamp();
        _waiting.Writer.TryWrite((place with { Thread = null }, by));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (place, by) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Ask(place, by, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.MembersNotRead(failure.Message);
            }
        }
    }

    private async Task Ask(Place place, Person by, CancellationToken cancellationToken)
    {
        if (await records.Find(place.Channel, cancellationToken) is not { Stopped: null } reference || destinations.WireOf(reference) is not { } wire)
            return;
        var found = new List<ChannelAccount>();
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await connector.Members(wire, place.Channel.NativeId, after, cancellationToken);
            if (answer is not ConnectorAnswer.Taken taken)
            {
                log.MembersNotRead(answer.ToString());
                return;
            }

            found.AddRange(MemberList.Read(taken.Body, out after));
            if (after is null)
                break;
        }

        await members.Take(place, by, reference, found, cancellationToken);
    }
}
