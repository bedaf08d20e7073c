namespace PeerAssist.Chat.Replies;

/// <summary>Draws replies in a platform's form and sends them; one for each adapter.</summary>
public interface IChatSender
{
    /// <summary>The adapter's name, as in <see cref="Organisations.WorkspaceId.Adapter"/>.</summary>
    string Adapter { get; }

    /// <summary>Sends the reply once, or puts it in the place of the message it replaces. Never throws for a platform's refusal.</summary>
    Task<Sending> Send(Reply reply, CancellationToken cancellationToken);

    /// <summary>Looks for a reply whose sending was ambiguous.</summary>
    /// <returns>The message if it is there, <see cref="Lookup.Missing"/> if it is surely not, <see cref="Lookup.CannotTell"/> otherwise.</returns>
    Task<Lookup> Find(Reply reply, CancellationToken cancellationToken);
}
