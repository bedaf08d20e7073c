namespace PeerAssist.Stores;

/// <summary>Keeps everything that must not be lost. Two implementations: embedded, and for many nodes.</summary>
public interface IStore
{
    /// <summary>Opens a transaction that may write; it is rolled back unless it is committed.</summary>
    /// <exception cref="StoreBusyException">Another process keeps the store for itself.</exception>
    Task<ISession> Write(CancellationToken cancellationToken);

    /// <summary>Opens a consistent view that cannot write.</summary>
    Task<ISession> Read(CancellationToken cancellationToken);

    /// <summary>Sees to it that what was removed can no longer be read from any of the store's files, as far as no reader holds it.</summary>
    Task Scrub(CancellationToken cancellationToken);

    /// <summary>
    /// Waits until something may have been committed after the moment that <paramref name="seen"/> stands for, by this process or another;
    /// at most the given time. Take the number first and look at the store afterwards, and no change is missed.
    /// </summary>
    /// <param name="seen">What the last call returned; 0 returns at once.</param>
    /// <param name="atMost">How long to wait.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Stands for this moment; to be given to the next call.</returns>
    Task<long> Changed(long seen, TimeSpan atMost, CancellationToken cancellationToken);
}
