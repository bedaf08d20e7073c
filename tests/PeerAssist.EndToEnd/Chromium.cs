using Microsoft.Playwright;

namespace PeerAssist.EndToEnd;

/// <summary>A real Chromium for a class of tests; without one they are skipped, or fail where it is required.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;

    /// <summary>Waiting is for a text on the page; a busy machine is given time.</summary>
    public const float Patience = 60_000;

    public IBrowser? Browser { get; private set; }

    public async Task InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Quietly });
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>The browser, or the reason why the test cannot run.</summary>
    public IBrowser Need()
    {
        if (Browser is null && Environment.GetEnvironmentVariable("PEERASSIST_E2E") == "required")
            throw new InvalidOperationException("Chromium is required for this test, but it is not installed.");
        Skip.If(Browser is null, "Chromium is not installed; .ci/run installs it.");
        return Browser;
    }
}
