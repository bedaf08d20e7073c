using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

/// <summary>A browser window in which one person uses the chat. Whatever goes wrong in it, or leaves this machine, is remembered.</summary>
internal sealed class Window : IAsyncDisposable
{
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(
        Environment.GetEnvironmentVariable("PEERASSIST_PICTURES") ?? Path.Combine(AppContext.BaseDirectory, "pictures"))).FullName;

    private readonly List<string> _faults = [];
    private readonly IBrowserContext _context;

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public ILocator Channel => Page.Locator("#channel");

    public ILocator Thread => Page.Locator("#thread");

    /// <summary>Where one writes in the channel.</summary>
    public ILocator Box => Channel.Locator("textarea.box");

    /// <summary>Where one writes in the open thread.</summary>
    public ILocator ThreadBox => Thread.Locator("textarea.box");

    public ILocator Dialog => Page.Locator("dialog[open]");

    /// <summary>The last card in the open thread.</summary>
    public ILocator Card => Thread.Locator(".card").Last;

    public static async Task<Window> Open(
        IBrowser browser, Uri address, string person, int width = 1280, int height = 860, ColorScheme colours = ColorScheme.Light)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours });
        context.SetDefaultTimeout(Chromium.Patience);
        var window = new Window(context, await context.NewPageAsync());
        await window.Watch(address);
        await window.Page.GotoAsync(new Uri(address, $"/?as={person}").ToString());
        await window.Ready();
        return window;
    }

    public Task Ready() => Page.Locator("body[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public async Task Ask(string question)
    {
        await Box.FillAsync($"@peerassist {question}");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Thread.Locator(".message").First).ToContainTextAsync(question);
        await Card.WaitForAsync();
    }

    public async Task OpenThreadOf(string question)
    {
        await Channel.Locator(".message", new() { HasText = question }).Last.Locator(".replies").ClickAsync();
        await Expect(Thread.Locator(".message").First).ToContainTextAsync(question);
    }

    public Task<byte[]> Picture(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png") });

    /// <summary>Nothing went wrong in the window and nothing left this machine.</summary>
    public void IsFine() => Assert.Empty(_faults);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private async Task Watch(Uri address)
    {
        Page.PageError += (_, fault) => _faults.Add($"a script failed: {fault}");
        Page.Console += (_, line) =>
        {
            // A server that is away shows as a failed request; that is what the reconnecting is for.
            if (line.Type is "error" or "warning" && !line.Text.Contains("ERR_CONNECTION", StringComparison.Ordinal)
                && !line.Text.Contains("ERR_INCOMPLETE_CHUNKED", StringComparison.Ordinal))
                _faults.Add($"the console says: {line.Text}");
        };
        await _context.RouteAsync("**/*", async route =>
        {
            if (new Uri(route.Request.Url).Authority == address.Authority)
            {
                await route.ContinueAsync();
                return;
            }

            _faults.Add($"a request left this machine: {route.Request.Url}");
            await route.AbortAsync();
        });
    }
}
