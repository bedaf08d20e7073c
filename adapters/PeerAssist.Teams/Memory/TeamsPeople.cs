using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Teams.Memory;

/// <summary>What the adapter keeps of people: how the platform names them, and their chat with the bot. It keeps nothing they wrote.</summary>
public sealed class TeamsPeople : IPersonalRecords
{
    public async Task Forget(ISession session, Leaving person, CancellationToken cancellationToken)
    {
        foreach (var account in person.Accounts.Where(account => account.Workspace.Adapter == TeamsServices.Adapter))
        {
            if (await session.Records.Find(TeamsServices.Adapter, TeamsRecords.ChatKey(account), cancellationToken) is { } chat
                && JsonSerializer.Deserialize<string>(chat) is { } conversation)
                await session.Records.Remove(TeamsServices.Adapter, TeamsRecords.KeyOf(new ChannelId(account.Workspace, conversation)), cancellationToken);
            await session.Records.Remove(TeamsServices.Adapter, TeamsRecords.ChatKey(account), cancellationToken);
            await session.Records.Remove(TeamsServices.Adapter, TeamsRecords.KeyOf(account), cancellationToken);
        }
    }

    public Task<IReadOnlyList<OwnWords>> Export(ISession session, IReadOnlyList<Account> accounts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OwnWords>>([]);
}
