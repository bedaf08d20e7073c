using PeerAssist.Audits;
using PeerAssist.Captures;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Organisations;

/// <summary>
/// Takes a person out of everything that is kept. Texts stay without the name or are deleted, as the organisation decided; votes go on
/// counting for nobody; the journal keeps only a keyed pseudonym. This is no event, because an event's own row would tell for days who
/// was forgotten.
/// </summary>
public static class ForgetContributor
{
    /// <summary>Forgets, in the transaction of the turn. Whose turn it is may do so.</summary>
    /// <returns>The replies that showed the name, to be drawn anew.</returns>
    public static async Task<Handled> Forget(
        Turn turn, Contributor contributor, IEnumerable<IPersonalRecords> adapters, CancellationToken cancellationToken)
    {
        var session = turn.Session;
        var accounts = await session.Contributors.AccountsOf(contributor.Id, cancellationToken);
        var leaving = new Leaving(contributor, accounts, turn.Organisation.Settings.ForgottenTexts);
        var redrawn = await Redrawn(turn, leaving, cancellationToken);
        await ForgetTexts.Of(turn, leaving, cancellationToken);
        foreach (var adapter in adapters)
            await adapter.Forget(session, leaving, cancellationToken);
        foreach (var account in accounts)
            await Draft.Forget(session, account, cancellationToken);
        await ForgetNouns(session, contributor.Id, cancellationToken);
        await session.Inbox.Forget(contributor, accounts, cancellationToken);
        await session.Outbox.Forget(contributor, accounts, cancellationToken);
        foreach (var account in accounts)
            await session.Channels.Forget(account, cancellationToken);
        await turn.Write(Act.Forgotten, turn.Journal.Pseudonym(contributor.Id), cancellationToken);
        return new(new Result.Done(), redrawn);
    }

    private static async Task ForgetNouns(ISession session, ContributorId contributor, CancellationToken cancellationToken)
    {
        await session.Questions.Forget(contributor, cancellationToken);
        await session.Servings.Forget(contributor, cancellationToken);
        await session.Policies.Forget(contributor, cancellationToken);
        await session.Merges.Forget(contributor, cancellationToken);
        await session.Notices.Forget(contributor, cancellationToken);
        await session.Answers.Forget(contributor, cancellationToken);
        await session.Phrasings.Forget(contributor, cancellationToken);
        await session.Votes.Forget(contributor, cancellationToken);
        await session.Outcomes.Forget(contributor, cancellationToken);
        await session.Thanks.Forget(contributor, cancellationToken);
        await session.Requests.Forget(contributor, cancellationToken);
        await session.Availabilities.Forget(contributor, cancellationToken);
        await session.Audits.Forget(contributor, cancellationToken);
        await session.Contributors.Forget(contributor, cancellationToken);
    }

    /// <summary>The replies to others that show the name or the words; looked up before anything of them is gone.</summary>
    private static async Task<IReadOnlyList<Outgoing>> Redrawn(Turn turn, Leaving leaving, CancellationToken cancellationToken)
    {
        var own = new HashSet<ChannelId>();
        foreach (var account in leaving.Accounts)
            own.UnionWith((await turn.Session.Channels.Of(account, cancellationToken)).Where(channel => channel.Kind == ChannelKind.Direct).Select(channel => channel.Id));
        var replies = new List<Outgoing>();
        foreach (var answer in await turn.Session.Answers.By(leaving.Person.Id, cancellationToken))
            replies.AddRange(await Redraw.All(turn, answer.Id, cancellationToken));
        return
        [
            .. replies.OfType<AnswerReply>().DistinctBy(reply => reply.Question)
                .Where(reply => !own.Contains(reply.Place.Channel) && !(reply.OnlyFor is { } only && leaving.Accounts.Contains(only))),
        ];
    }
}
