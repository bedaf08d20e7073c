using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using PeerAssist.Slack.Calling;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Installing;

/// <summary>
/// Renews bot tokens that rotate, an hour before they end. A refresh token is good once, so one node at a time renews, and the new pair is
/// kept before it is used.
/// </summary>
internal sealed class TokenRotation(ISlackApi api, SlackSettings settings, Installations installations, IStore store, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Renews what ends soon.</summary>
    public async Task Renew(CancellationToken cancellationToken)
    {
        foreach (var installation in await installations.All(cancellationToken))
        {
            if (installation is { Refresh: { } refresh, Expires: { } expires } && expires - time.GetUtcNow() < Ahead
                && await Reserve(installation.Team, refresh, cancellationToken))
            {
                await Renew(installation, refresh, cancellationToken);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Renew(stoppingToken);
            await Task.Delay(Apart, time, stoppingToken);
        }
    }

    private async Task Renew(Installation installation, string refresh, CancellationToken cancellationToken)
    {
        var asked = new JsonObject
        {
            ["client_id"] = settings.ClientId,
            ["client_secret"] = settings.ClientSecret,
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refresh,
        };
        if (await api.Call("oauth.v2.access", null, asked, cancellationToken) is SlackAnswer.Ok { Body: var body }
            && Installation.Read(body, time.GetUtcNow()) is { } renewed)
        {
            await installations.Save(installation with { Token = renewed.Token, Refresh = renewed.Refresh ?? refresh, Expires = renewed.Expires }, cancellationToken);
        }
    }

    // True for the one node that finds the token unrenewed and nobody at it.
    private async Task<bool> Reserve(string team, string refresh, CancellationToken cancellationToken)
    {
        var key = $"renewing/{team}";
        var now = time.GetUtcNow();
        await using var session = await store.Write(cancellationToken);
        var current = await Installations.Find(team, session, cancellationToken);
        if (current?.Refresh != refresh
            || (await session.Records.Find(SlackNames.Adapter, key, cancellationToken) is { } until && now < JsonSerializer.Deserialize<DateTimeOffset>(until)))
        {
            return false;
        }
        await session.Records.Save(SlackNames.Adapter, key, JsonSerializer.SerializeToUtf8Bytes(now + Lease), cancellationToken);
        await session.Commit(cancellationToken);
        return true;
    }
}
