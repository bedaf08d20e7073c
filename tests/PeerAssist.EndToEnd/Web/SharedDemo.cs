namespace PeerAssist.EndToEnd.Web;

/// <summary>One demo for the tests of a class that do not get into each other's way.</summary>
public sealed class SharedDemo : IAsyncLifetime
{
    private Demo? _demo;

    public Uri Address => _demo!.Address;

    public async Task InitializeAsync() => _demo = await Demo.Start();

    public Task DisposeAsync()
    {
        _demo?.Dispose();
        return Task.CompletedTask;
    }
}
