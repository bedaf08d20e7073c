using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;

namespace PeerAssist.Questions;

/// <summary>Keeps whether and when a person may be asked; whoever takes the consent back is left alone at once.</summary>
internal static class SayAvailability
{
    public static async Task<Handled> Handle(AvailabilitySaid said, Turn turn, CancellationToken cancellationToken)
    {
        var before = await turn.Session.Availabilities.Of(turn.By.Id, cancellationToken);
        var availability = new Availability(said.MayBeAsked, said.Hours ?? before.Hours);
        if (!availability.Hours.AreValid)
            return Handled.Refuse(Refusal.NoSuchHours);
        if (turn.By.Standing != Standing.Member)
            return Handled.Refuse(Refusal.NoVote);
        await turn.Session.Availabilities.Save(turn.By.Id, availability, cancellationToken);
        await turn.Write(Act.AvailabilityChanged, turn.Journal.Pseudonym(turn.By.Id), cancellationToken, detail: ("asked", said.MayBeAsked));
        return new(new Result.Done(), said.MayBeAsked ? [] : await Withdraw(turn, cancellationToken));
    }

    private static async Task<IReadOnlyList<Outgoing>> Withdraw(Turn turn, CancellationToken cancellationToken)
    {
        var outgoing = new List<Outgoing>();
        foreach (var request in await turn.Session.Requests.WaitingFor(turn.By.Id, cancellationToken))
        {
            if (request.Organisation != turn.Owner || request.Of != Asked.Colleague)
                continue;
            await turn.Session.Requests.Save(request with { State = RequestState.Withdrawn }, cancellationToken);
            outgoing.Add(RequestReply.Of(request));
            outgoing.AddRange(await Cards.Of(request, turn, cancellationToken));
        }

        return outgoing;
    }
}
