using PeerAssist.Tests.Host;
using PeerAssist.Tests.Stores;

namespace PeerAssist.EndToEnd.Web;

/// <summary>The demo in a process of its own, as a newcomer starts it.</summary>
internal sealed class Demo : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private ServerProcess _process = null!;

    private Demo()
    {
    }

    public Uri Address => _process.Http.BaseAddress!;

    public HttpClient Http => _process.Http;

    public static async Task<Demo> Start()
    {
        var demo = new Demo();
        demo._process = await ServerProcess.Start(demo._directory.Path);
        return demo;
    }

    /// <summary>Ends the server at once.</summary>
    public Task Kill() => _process.Kill();

    /// <summary>Starts it again, on the same data and the same port.</summary>
    public async Task StartAgain()
    {
        var port = Address.Port;
        _process.Dispose();
        _process = await ServerProcess.Start(_directory.Path, port: port);
    }

    public void Dispose()
    {
        _process.Dispose();
        _directory.Dispose();
    }
}
