using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>Finds where a person can be spoken to alone.</summary>
internal static class Window
{
    /// <summary>The direct chat with the person, in the workspace of a place if there is one; else the place itself, for the person's eyes only.</summary>
    public static async Task<(Place Place, Account? OnlyFor)?> With(
        ISession session, ContributorId person, Place? near, CancellationToken cancellationToken)
    {
        var accounts = (await session.Contributors.AccountsOf(person, cancellationToken))
            .OrderByDescending(account => account.Workspace == near?.Workspace).ToList();
        foreach (var account in accounts)
        {
            var direct = (await session.Channels.Of(account, cancellationToken)).FirstOrDefault(channel => channel.Kind == ChannelKind.Direct);
            if (direct is not null)
                return (new(direct.Id, ChannelKind.Direct), account);
        }

        return near is not null && accounts is [{ } here, ..] && here.Workspace == near.Workspace && near.Kind != ChannelKind.Direct
            ? (near with { Thread = null }, here)
            : null;
    }
}
