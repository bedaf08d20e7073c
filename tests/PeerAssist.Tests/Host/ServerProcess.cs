using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PeerAssist.Tests.Host;

/// <summary>The real server in a process of its own, which can be killed at any moment.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <summary>Starts the server on a data directory and waits until it says that it serves.</summary>
    public static async Task<ServerProcess> Start(
        string directory, string verb = "demo", int? port = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}");
        var process = Run(directory, address, settings, verb);
        using var patience = new CancellationTokenSource(Patience);
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(address.Authority, StringComparison.Ordinal) && line.Contains("Ctrl+C", StringComparison.Ordinal))
            {
                // Whoever does not read on lets the server wait once the pipe is full.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new(process, address);
            }

            said.AppendLine(line);
        }

        throw new InvalidOperationException($"The server ended: {said}{await process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Exit, string Output, string Error)> Run(string directory, params string[] verb)
    {
        using var process = Run(directory, new Uri($"http://127.0.0.1:{FreePort()}"), settings: null, verb);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts a verb that may be ended before it is done.</summary>
    public static Process Begin(string directory, params string[] verb) =>
        Run(directory, new Uri($"http://127.0.0.1:{FreePort()}"), settings: null, verb);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends the process at once, as <c>kill -9</c> does.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static Process Run(string directory, Uri address, IReadOnlyDictionary<string, string>? settings, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PeerAssist.Host.dll"), .. verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };
        start.Environment["Data__Directory"] = directory;
        start.Environment["Server__Urls"] = address.ToString().TrimEnd('/');
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
