using PeerAssist.Appreciation;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Homes;

/// <summary>Reads what concerns one person: nothing that the person could not read where it was said, and nobody's ranking.</summary>
internal static class HomeReader
{
    private const int Latest = 300;
    private const int MostMine = 10;
    private const int MostOpen = 8;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public static async Task<HomeContents?> Read(
        ISession session, Account account, Standing standing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.Organisations.OwnerOf(account.Workspace, cancellationToken) is not { } owner)
        {
            return null;
        }
        var person = await session.Contributors.Find(owner.Id, account, cancellationToken);
        var latest = await session.Questions.Latest(owner.Id, open: false, Latest, cancellationToken);
        var open = await session.Questions.Latest(owner.Id, open: true, Latest, cancellationToken);
        var readable = (await session.Channels.Of(account, cancellationToken)).Select(channel => channel.Id).ToHashSet();
        var effect = person is null ? new Effect(0, 0) : await session.Thanks.Of(owner.Id, person.Id, now - Lately, now, cancellationToken);
        return new(
            [.. latest.Where(question => question.Asker == person?.Id && !question.Gone).Take(MostMine)],
            [.. open.Where(question => IsReadable(question, account, standing, readable) && question.Asker != person?.Id).Take(MostOpen)],
            effect);
    }

    /// <summary>Where an open question was asked; none when the person cannot read there.</summary>
    public static async Task<Place?> PlaceOf(ISession session, Person person, QuestionId id, CancellationToken cancellationToken)
    {
        var readable = (await session.Channels.Of(person.Account, cancellationToken)).Select(channel => channel.Id).ToHashSet();
        return await session.Organisations.OwnerOf(person.Account.Workspace, cancellationToken) is { } owner
            && await session.Questions.Find(owner.Id, id, cancellationToken) is { } question
            && IsReadable(question, person.Account, person.Standing, readable)
                ? question.Place
                : null;
    }

    private static bool IsReadable(Question question, Account account, Standing standing, HashSet<ChannelId> channels) =>
        question is { Private: false, Gone: false } && question.Place.Kind != ChannelKind.Direct && question.Place.Workspace == account.Workspace
        && ((standing == Standing.Member && question.Place.Kind == ChannelKind.Public) || channels.Contains(question.Place.Channel));
}
