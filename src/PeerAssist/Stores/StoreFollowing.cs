namespace PeerAssist.Stores;

/// <summary>The loop of a worker that lives from what is committed.</summary>
internal static class StoreFollowing
{
    /// <summary>
    /// Works at once and again after every commit, or when <paramref name="patience"/> is over, until it is cancelled. A failure is told
    /// and tried again after the same time: a worker never ends while the server runs.
    /// </summary>
    public static async Task Follow(
        this IStore store, TimeSpan patience, TimeProvider time, Func<CancellationToken, Task> work, Action<Exception> failed, CancellationToken cancellationToken)
    {
        var seen = 0L;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                seen = await store.Changed(seen, patience, cancellationToken);
                await work(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                failed(failure);
                await Task.Delay(patience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
