namespace PeerAssist.Sqlite;

/// <summary>The sessions that one commit of the database makes durable together.</summary>
internal sealed class CommitGroup
{
    private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Committed => _committed.Task;

    public void Succeed() => _committed.SetResult();

    public void Fail(Exception exception) => _committed.SetException(exception);
}
