using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>What arrived and is committed before it is acknowledged.</summary>
public interface IInbox
{
    /// <summary>Keeps an arrival to be handled, or as handled already when a result is given.</summary>
    /// <returns>False when its delivery key or its content key is known: nothing is kept.</returns>
    Task<bool> Add(Arrival arrival, DateTimeOffset at, bool handled, Result? result, CancellationToken cancellationToken);

    /// <summary>The delivery with this key, for a redelivery that wants its stored result.</summary>
    Task<Delivered?> Find(string adapter, string deliveryKey, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the next arrivals under a lease: of each conversation (a thread; the whole of a direct chat) at most the oldest unfinished one
    /// by the platform's time, so that an edit never overtakes its message. An expired lease is taken again.
    /// </summary>
    Task<IReadOnlyList<InboxRow>> Claim(string owner, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken);

    /// <summary>The arrival was handled; written in the transaction of its effects. What happened is forgotten, the keys are kept.</summary>
    /// <returns>False when it was finished already, after a lease had expired: the effects must not be committed a second time.</returns>
    Task<bool> Finish(long id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Handling failed: it is taken again at a time, or put among the dead letters when none is given.</summary>
    Task Fail(long id, string reason, DateTimeOffset? again, CancellationToken cancellationToken);

    Task<BoxCounts> Count(CancellationToken cancellationToken);

    /// <summary>The latest arrivals that failed for good, for the operator.</summary>
    Task<IReadOnlyList<DeadLetter>> Dead(int limit, CancellationToken cancellationToken);

    /// <summary>Deletes what a person sent, and what others sent that names the person.</summary>
    Task Forget(Contributor person, IReadOnlyList<Account> accounts, CancellationToken cancellationToken);

    /// <summary>Drops handled arrivals from before a time, with the keys by which doubles are known.</summary>
    Task<int> Purge(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>An arrival taken from the inbox.</summary>
/// <param name="Id">The row.</param>
/// <param name="Tries">How often it was taken before.</param>
/// <param name="Arrival">What arrived.</param>
public sealed record InboxRow(long Id, int Tries, Arrival Arrival);

/// <summary>A delivery that is known.</summary>
/// <param name="Handled">Whether it was handled.</param>
/// <param name="Result">Its stored result, when it was handled inside its request.</param>
/// <param name="BodyHash">Of what it was made: another body under the same key is another call.</param>
public sealed record Delivered(bool Handled, Result? Result, string BodyHash);

/// <summary>How much waits in a box and how much failed for good.</summary>
public sealed record BoxCounts(int Waiting, int Dead);
