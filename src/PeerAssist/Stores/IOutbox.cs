using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>What is to be sent; written in the transaction that decided it.</summary>
public interface IOutbox
{
    /// <summary>Adds a row that is ready; an <see cref="AnswerReply"/> to a question that already waits is not added twice.</summary>
    Task Add(string id, Outgoing outgoing, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// The next rows that are due (ready, or of unknown arrival and due for a look), at most one per conversation and the oldest of it;
    /// conversations of other adapters than those named are left alone. A row that was written after <paramref name="now"/>, before a clock
    /// was set back, is due.
    /// </summary>
    Task<IReadOnlyList<OutboxRow>> Due(IReadOnlyList<string> adapters, DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Moves a row on; a reply that becomes ready again while a later one to the same question waits is dropped, for that one says it all.</summary>
    /// <exception cref="InvalidOperationException">There is no such row, or it has come to its end.</exception>
    /// <param name="id">The row.</param>
    /// <param name="state">Its state from now on.</param>
    /// <param name="due">When it is looked at next; none for an end state.</param>
    /// <param name="message">The platform's id once sent.</param>
    /// <param name="reason">Why, for the operator.</param>
    Task Move(string id, OutboxState state, DateTimeOffset? due, MessageId? message, string? reason, CancellationToken cancellationToken);

    /// <summary>Rows that were being sent when the process ended become <see cref="OutboxState.SentUnknown"/>.</summary>
    Task<int> Recover(IReadOnlyList<string> adapters, DateTimeOffset now, CancellationToken cancellationToken);

    Task<BoxCounts> Count(CancellationToken cancellationToken);

    /// <summary>The latest rows that failed for good, for the operator.</summary>
    Task<IReadOnlyList<DeadLetter>> Dead(int limit, CancellationToken cancellationToken);

    /// <summary>Deletes what was or is to be sent to a person alone, or names the person; what is just being sent stays until it has ended.</summary>
    Task Forget(Contributor person, IReadOnlyList<Account> accounts, CancellationToken cancellationToken);

    /// <summary>Drops rows that have ended and were written before a time.</summary>
    Task<int> Purge(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>A row of the outbox.</summary>
/// <param name="Id">Names the sending; it travels with the message.</param>
/// <param name="Outgoing">What is to be said.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Created">When it was written.</param>
/// <param name="Unclear">How often it was sent without it being clear whether it arrived.</param>
public sealed record OutboxRow(string Id, Outgoing Outgoing, OutboxState State, int Tries, DateTimeOffset Created, int Unclear = 0);

/// <summary>The life of a sending.</summary>
public enum OutboxState
{
    Ready,
    Sending,
    Sent,

    /// <summary>It may have arrived; it is looked up, never blindly repeated.</summary>
    SentUnknown,
    Failed,

    /// <summary>Nothing of it may be said any more.</summary>
    Dropped,
}
