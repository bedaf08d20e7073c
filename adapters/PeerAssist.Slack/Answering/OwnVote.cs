using PeerAssist.Chat.Events;
using PeerAssist.Stores;
using PeerAssist.Votes;

namespace PeerAssist.Slack.Answering;

/// <summary>A press of one's own vote takes it back, unless it is the second half of a double click.</summary>
internal sealed class OwnVote(IStore store)
{
    private static readonly TimeSpan DoubleClick = TimeSpan.FromSeconds(3);

    public async Task<ChatEvent> Cast(Press press, Verdict verdict, CancellationToken cancellationToken)
    {
        var answer = press.Value.AnswerId!.Value;
        await using var session = await store.Read(cancellationToken);
        if (await session.Organisations.OwnerOf(press.Place.Workspace, cancellationToken) is { } owner
            && await session.Contributors.Find(owner.Id, press.By.Account, cancellationToken) is { } person
            && await session.Votes.Find(owner.Id, answer, person.Id, cancellationToken) is { } vote
            && vote.Verdict == verdict && (vote.Question is null || vote.Question == press.Value.QuestionId) && press.At - vote.At > DoubleClick)
        {
            return new VoteWithdrawn(press.Place, press.By, press.At, answer);
        }
        return new VoteCast(press.Place, press.By, press.At, answer, verdict, press.Value.QuestionId);
    }
}
