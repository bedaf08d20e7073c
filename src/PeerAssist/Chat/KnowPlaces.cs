using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Chat;

/// <summary>Keeps what platforms tell of channels and their members, and says once in a new place how to ask.</summary>
internal static class KnowPlaces
{
    public static async Task<Handled> Handle(BotJoined joined, Turn turn, CancellationToken cancellationToken)
    {
        var channel = await Known(joined.Place, turn, cancellationToken);
        if (channel.Welcomed)
            return Handled.Nothing;
        await turn.Session.Channels.Save(channel with { Welcomed = true }, cancellationToken);
        return new(new Result.Done(), new Note(joined.Place with { Thread = null }, null, turn.By.Language, NoteKind.Welcome));
    }

    public static async Task<Handled> Handle(ChannelDescribed described, Turn turn, CancellationToken cancellationToken)
    {
        var place = described.Place;
        var channel = await Known(place, turn, cancellationToken);
        await turn.Session.Channels.Save(channel with { Name = described.Name, Kind = place.Kind, Team = place.Team }, cancellationToken);
        if (described.Members is not null)
            await turn.Session.Channels.SetMembers(place.Channel, described.Members, cancellationToken);
        return Handled.Nothing;
    }

    public static async Task<Handled> Handle(MembersChanged changed, Turn turn, CancellationToken cancellationToken)
    {
        await turn.Session.Channels.Save(await Known(changed.Place, turn, cancellationToken), cancellationToken);
        foreach (var account in changed.Joined)
            await turn.Session.Channels.Join(changed.Place.Channel, account, cancellationToken);
        foreach (var account in changed.Left)
            await turn.Session.Channels.Leave(changed.Place.Channel, account, cancellationToken);
        return Handled.Nothing;
    }

    /// <summary>Whoever speaks in a direct chat can be spoken to there; few platforms tell its members.</summary>
    public static async Task Direct(Place place, Turn turn, CancellationToken cancellationToken)
    {
        if (place.Kind != ChannelKind.Direct || (await turn.Session.Channels.Of(turn.Account, cancellationToken)).Any(channel => channel.Id == place.Channel && channel.Kind == place.Kind))
            return;
        await turn.Session.Channels.Save(await Known(place, turn, cancellationToken) with { Kind = place.Kind }, cancellationToken);
        await turn.Session.Channels.Join(place.Channel, turn.Account, cancellationToken);
    }

    private static async Task<Channel> Known(Place place, Turn turn, CancellationToken cancellationToken) =>
        await turn.Session.Channels.Find(place.Channel, cancellationToken) ?? new(place.Channel, "", place.Kind, place.Team);
}
