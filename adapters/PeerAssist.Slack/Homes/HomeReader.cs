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

    public static async Task<HomeContents?> Read(ISession session, Account account, Standing standing, CancellationToken cancellationToken)
    {
        if (await session.Organisations.OwnerOf(account.Workspace, cancellationToken) is not { } owner)
        {
            return null;
        }
        var person = await session.Contributors.Find(owner.Id, account, cancellationToken);
        var latest = await session.Questions.Latest(owner.Id, open: false, Latest, cancellationToken);
        var open = await session.Questions.Latest(owner.Id, open: true, Latest, cancellationToken);
        var readable = (await session.Channels.Of(account, cancellationToken)).Select(channel => channel.Id).ToHashSet();
        var (shown, helpful) = person is null ? (0, 0) : await Effect(session, owner.Id, person.Id, latest, cancellationToken);
        return new(
            [.. latest.Where(question => question.Asker == person?.Id && !question.Gone).Take(MostMine)],
            [.. open.Where(question => IsReadable(question, account, standing, readable) && question.Asker != person?.Id).Take(MostOpen)],
            shown, helpful);
    }

    private static bool IsReadable(Question question, Account account, Standing standing, HashSet<ChannelId> channels) =>
        question is { Private: false, Gone: false } && question.Place.Kind != ChannelKind.Direct && question.Place.Workspace == account.Workspace
        && ((standing == Standing.Member && question.Place.Kind == ChannelKind.Public) || channels.Contains(question.Place.Channel));

    private static async Task<(int Shown, int Helpful)> Effect(
        ISession session, OrganisationId owner, ContributorId person, IReadOnlyList<Question> latest, CancellationToken cancellationToken)
    {
        var shown = latest.Where(question => question.Asker != person && question.Offered.Count > 0).GroupBy(question => question.Offered[0].Answer);
        var (times, helpful) = (0, 0);
        foreach (var answer in shown)
        {
            if (await session.Answers.Find(owner, answer.Key, cancellationToken) is { } found && found.Author == person)
            {
                times += answer.Count();
                helpful += (await session.Votes.Tally(owner, answer.Key, cancellationToken)).Helpful;
            }
        }
        return (times, helpful);
    }
}
