using System.Globalization;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>Puts what an event has to say into the outbox, in the transaction of its effects.</summary>
internal static class Sends
{
    public static async Task Send(this ISession session, Handled handled, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var outgoing in handled.Outgoing)
            await session.Outbox.Add(Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture), outgoing, now, cancellationToken);
    }
}
