using System.Collections.Concurrent;
using System.Text.Json;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Installing;

/// <summary>Where the app is installed; kept as records of the adapter, which the store encrypts.</summary>
internal sealed class Installations(IStore store, TimeProvider time)
{
    private const string Prefix = "installation/";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (Installation? Installation, DateTimeOffset Read)> _read = new();

    /// <summary>The installation that serves a workspace: its own, or its enterprise's.</summary>
    public async Task<Installation?> Find(string team, string? enterprise, CancellationToken cancellationToken)
    {
        if (await Read(team, cancellationToken) is { } own)
        {
            return own;
        }
        return enterprise is not null && await Read(enterprise, cancellationToken) is { } wide ? wide with { Team = team } : null;
    }

    public async Task<IReadOnlyList<Installation>> All(CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        var records = await session.Records.Range(SlackNames.Adapter, Prefix, null, 10_000, cancellationToken);
        return [.. records.Select(record => JsonSerializer.Deserialize<Installation>(record.Value)!)];
    }

    /// <summary>The installation as it stands in a transaction.</summary>
    public static async Task<Installation?> Find(string team, ISession session, CancellationToken cancellationToken) =>
        await session.Records.Find(SlackNames.Adapter, Prefix + team, cancellationToken) is { } record
            ? JsonSerializer.Deserialize<Installation>(record)
            : null;

    /// <summary>Keeps the installation within a transaction; call <see cref="Changed"/> once it is committed.</summary>
    public static Task Save(ISession session, Installation installation, CancellationToken cancellationToken) =>
        session.Records.Save(SlackNames.Adapter, Prefix + installation.Team, JsonSerializer.SerializeToUtf8Bytes(installation), cancellationToken);

    public async Task Save(Installation installation, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await Save(session, installation, cancellationToken);
        await session.Commit(cancellationToken);
        Changed(installation.Team);
    }

    /// <summary>Forgets everything the adapter keeps of a workspace, its token first; the workspace is no longer linked.</summary>
    public async Task Remove(string team, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await session.Records.Remove(SlackNames.Adapter, Prefix + team, cancellationToken);
        foreach (var prefix in (string[])[$"alias/{team}/", $"present/{team}/", $"behaviour/{team}/", $"chore/{team}/", $"described/{team}/"])
        {
            string? after = null;
            while (await session.Records.Range(SlackNames.Adapter, prefix, after, 500, cancellationToken) is { Count: > 0 } records)
            {
                foreach (var record in records)
                {
                    await session.Records.Remove(SlackNames.Adapter, record.Key, cancellationToken);
                }
                after = records[^1].Key;
            }
        }
        await session.Organisations.Unlink(SlackNames.Workspace(team), cancellationToken);
        await session.Commit(cancellationToken);
        Changed(team);
    }

    /// <summary>What was read of a workspace before is no longer believed.</summary>
    public void Changed(string team) => _read.TryRemove(team, out _);

    private async Task<Installation?> Read(string team, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_read.TryGetValue(team, out var known) && now - known.Read < Fresh)
        {
            return known.Installation;
        }
        await using var session = await store.Read(cancellationToken);
        var installation = await Find(team, session, cancellationToken);
        // Unknown workspaces are not kept: anybody could fill the memory with their names.
        if (installation is not null)
        {
            _read[team] = (installation, now);
        }
        return installation;
    }
}
