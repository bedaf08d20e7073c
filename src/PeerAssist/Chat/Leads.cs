using PeerAssist.Answers;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;

namespace PeerAssist.Chat;

/// <summary>Tells the leads something, for their eyes only, where it happened.</summary>
internal static class Leads
{
    /// <summary>A note about an answer for every lead who has an account in the workspace and can see the place.</summary>
    public static async Task<IReadOnlyList<Outgoing>> Tell(Turn turn, NoteKind kind, AnswerId answer, CancellationToken cancellationToken)
    {
        var notes = new List<Outgoing>();
        foreach (var lead in await turn.Session.Contributors.Having(turn.Owner, Role.Lead, cancellationToken))
        {
            foreach (var account in await turn.Session.Contributors.AccountsOf(lead.Id, cancellationToken))
            {
                if (account.Workspace == turn.Place.Workspace && await Sees(turn, account, cancellationToken))
                    notes.Add(new Note(turn.Place, account, lead.Language, kind, Answer: answer));
            }
        }

        return notes;
    }

    private static async Task<bool> Sees(Turn turn, Account account, CancellationToken cancellationToken) =>
        turn.Place.Kind is ChannelKind.Public
        || (turn.Place.Kind is not ChannelKind.Direct && (await turn.Session.Channels.Members(turn.Place.Channel, cancellationToken)).Contains(account));
}
