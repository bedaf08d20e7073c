using System.Text.Json;
using PeerAssist.Organisations;
using PeerAssist.Slack.Saving;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Knowing;

/// <summary>What the adapter keeps of people: wishes to save a message that are not carried out yet. It keeps nothing they wrote.</summary>
public sealed class SlackLeavers : IPersonalRecords
{
    public async Task Forget(ISession session, Leaving person, CancellationToken cancellationToken)
    {
        var users = person.Accounts.Where(account => account.Workspace.Adapter == SlackNames.Adapter).Select(account => account.UserId).ToHashSet();
        if (users.Count == 0)
            return;
        const int All = 10_000;
        foreach (var (key, value) in await session.Records.Range(SlackNames.Adapter, SaveWish.Prefix, null, All, cancellationToken))
        {
            if (JsonSerializer.Deserialize<SaveWish>(value) is { } wish && users.Contains(wish.User))
                await session.Records.Remove(SlackNames.Adapter, key, cancellationToken);
        }
    }

    public Task<IReadOnlyList<OwnWords>> Export(ISession session, IReadOnlyList<Account> accounts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OwnWords>>([]);
}
