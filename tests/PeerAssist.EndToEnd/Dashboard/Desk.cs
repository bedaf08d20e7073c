using System.Text.Json;
using Microsoft.Playwright;
using PeerAssist.EndToEnd.Teams;

namespace PeerAssist.EndToEnd.Dashboard;

/// <summary>A browser window on the dashboard. What goes wrong in it, breaks its policy or leaves this machine is remembered.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(
        Environment.GetEnvironmentVariable("PEERASSIST_PICTURES") ?? Path.Combine(AppContext.BaseDirectory, "pictures"))).FullName;

    private readonly List<string> _faults = [];
    private readonly IBrowserContext _context;
    private readonly Uri _address;

    private Desk(IBrowserContext context, IPage page, Uri address) => (_context, Page, _address) = (context, page, address);

    public IPage Page { get; }

    public static async Task<Desk> Open(IBrowser browser, Uri address, ColorScheme colours = ColorScheme.Light, int width = 1280, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
            ColorScheme = colours,
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(Chromium.Patience);
        var desk = new Desk(context, await context.NewPageAsync(), address);
        await desk.Watch();
        return desk;
    }

    public Task Go(string path) => Page.GotoAsync(new Uri(_address, path).ToString());

    public Task Picture(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"dashboard-{name}.png"), FullPage = true });

    /// <summary>What axe finds serious or critical on the page.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Clients.Need("axe-core", "axe.min.js")));
        var found = await Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(one => ({ id: one.id, impact: one.impact, where: one.nodes.map(node => node.target.join(' ')).slice(0, 3) }))");
        return [.. found.EnumerateArray()
            .Where(one => one.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(one => $"{one.GetProperty("id")}: {one.GetProperty("where")}")];
    }

    /// <summary>How far the page reaches beyond the window's side, in pixels.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public void IsFine() => Assert.Empty(_faults);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private async Task Watch()
    {
        Page.PageError += (_, fault) => _faults.Add($"a script failed: {fault}");
        Page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
                _faults.Add($"the console says: {line.Text}");
        };
        await _context.RouteAsync("**/*", async route =>
        {
            if (new Uri(route.Request.Url).Authority == _address.Authority)
            {
                await route.ContinueAsync();
                return;
            }

            _faults.Add($"a request left this machine: {route.Request.Url}");
            await route.AbortAsync();
        });
    }
}
