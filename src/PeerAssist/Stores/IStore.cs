namespace PeerAssist.Stores;

/// <summary>Keeps everything that must not be lost. Two implementations: embedded, and for many nodes.</summary>
public interface IStore
{
    /// <summary>Opens a transaction that may write; it is rolled back unless it is committed.</summary>
    Task<ISession> Write(CancellationToken cancellationToken);

    /// <summary>Opens a consistent view that cannot write.</summary>
    Task<ISession> Read(CancellationToken cancellationToken);

    /// <summary>Waits until something may have been committed since the last call, by this process or another; at most the given time.</summary>
    Task Changed(TimeSpan atMost, CancellationToken cancellationToken);
}
