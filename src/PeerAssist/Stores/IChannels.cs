using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>Channels and who is in them.</summary>
public interface IChannels
{
    Task<Channel?> Find(ChannelId id, CancellationToken cancellationToken);

    /// <summary>Adds the channel or replaces what is known of it.</summary>
    Task Save(Channel channel, CancellationToken cancellationToken);

    /// <summary>Replaces all members.</summary>
    Task SetMembers(ChannelId channel, IReadOnlyList<Account> members, CancellationToken cancellationToken);

    Task Join(ChannelId channel, Account member, CancellationToken cancellationToken);

    /// <summary>Takes an account out of all channels; a direct chat with it is gone.</summary>
    Task Forget(Account member, CancellationToken cancellationToken);

    Task Leave(ChannelId channel, Account member, CancellationToken cancellationToken);

    /// <summary>The channels that an account is a member of.</summary>
    Task<IReadOnlyList<Channel>> Of(Account member, CancellationToken cancellationToken);

    /// <summary>The channels of a workspace by name, each with how many members are known; direct chats are left out.</summary>
    Task<IReadOnlyList<KnownChannel>> In(WorkspaceId workspace, int limit, CancellationToken cancellationToken);

    Task<IReadOnlyList<Account>> Members(ChannelId channel, CancellationToken cancellationToken);
}

/// <summary>A channel with the number of members that the platform has told.</summary>
public sealed record KnownChannel(Channel Channel, int Members);
