using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

/// <summary>An empty store of one implementation; the same contracts run against each.</summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    /// <summary>The store.</summary>
    public abstract IStore Store { get; }

    /// <summary>Opens the same store once more, as another process would.</summary>
    public abstract IStore OpenAgain();

    public abstract ValueTask DisposeAsync();
}
