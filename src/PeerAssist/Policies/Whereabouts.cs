using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Policies;

/// <summary>Where something can be said to a person for that person's eyes only.</summary>
/// <param name="Place">The direct chat if there is one, else a channel that the person sees.</param>
/// <param name="Account">As whom.</param>
/// <param name="Language">In which language.</param>
internal sealed record Whereabouts(Place Place, Account Account, string Language)
{
    /// <summary>The way to a person; none for somebody without an account that we know a place for.</summary>
    public static async Task<Whereabouts?> Of(ISession session, ContributorId person, Place near, CancellationToken cancellationToken)
    {
        if (await session.Contributors.Find(person, cancellationToken) is not { } known)
            return null;
        foreach (var account in (await session.Contributors.AccountsOf(person, cancellationToken)).OrderBy(account => account.Workspace != near.Workspace))
        {
            var channels = await session.Channels.Of(account, cancellationToken);
            if (channels.OrderBy(channel => channel.Kind != ChannelKind.Direct).FirstOrDefault() is { } channel)
                return new(new(channel.Id, channel.Kind, Team: channel.Team), account, known.Language);
            if (account.Workspace == near.Workspace && near.Kind == ChannelKind.Public)
                return new(near with { Thread = null }, account, known.Language);
        }

        return null;
    }
}
