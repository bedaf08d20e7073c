namespace PeerAssist.Sqlite;

/// <summary>A number that grows with every commit, and a way to wait for it to grow.</summary>
internal sealed class ChangeSignal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _number = 1;

    /// <summary>Tells all who wait.</summary>
    public void Raise()
    {
        TaskCompletionSource reached;
        lock (_lock)
        {
            _number++;
            reached = _next;
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        reached.SetResult();
    }

    /// <summary>The number now, and a task that ends when it has grown.</summary>
    public (long Number, Task Grown) Now()
    {
        lock (_lock)
        {
            return (_number, _next.Task);
        }
    }
}
