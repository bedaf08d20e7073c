using Microsoft.Playwright;

namespace PeerAssist.EndToEnd.Slack;

/// <summary>The page of the local Slack, as one person uses it.</summary>
internal sealed class SlackPage : IAsyncDisposable
{
    private const string Unknown = """default:return f.jsxs("div",{className:"bk-unknown",children:["[",l.type,"]"]})""";

    // The page draws every block of ours but rich_text, for which it shows its name; Slack draws it like this.
    private const string RichText =
        """default:if(l.type==="rich_text"){const t=x=>x.elements.map((y,j)=>y.elements?f.jsx("li",{children:t(y)},j):y.type==="link"?f.jsx("a",{href:y.url,children:y.text},j):f.jsx(y.style&&y.style.bold?"b":"span",{children:y.text},j));return f.jsx("div",{style:{whiteSpace:"pre-wrap"},children:l.elements.map((e,i)=>f.jsx(e.type==="rich_text_list"?(e.style==="ordered"?"ol":"ul"):e.type==="rich_text_quote"?"blockquote":"div",{children:t(e)},i))})}return f.jsxs("div",{className:"bk-unknown",children:["[",l.type,"]"]})""";

    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(
        Environment.GetEnvironmentVariable("PEERASSIST_PICTURES") ?? Path.Combine(AppContext.BaseDirectory, "pictures"))).FullName;

    private readonly IBrowserContext _context;

    private SlackPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<SlackPage> Open(IBrowser browser, Uri address)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 } });
        context.SetDefaultTimeout(Chromium.Patience);
        // A page whose source was touched on its way counts as coming from elsewhere, and may not talk to this machine unasked.
        await context.GrantPermissionsAsync(["local-network-access"]);
        await context.RouteAsync("**/*", async route =>
        {
            var url = new Uri(route.Request.Url);
            if (!url.IsLoopback)
            {
                await route.AbortAsync();
            }
            else if (url.AbsolutePath == "/" && url.Port == address.Port)
            {
                var page = await (await route.FetchAsync()).TextAsync();
                Assert.Contains(Unknown, page, StringComparison.Ordinal);
                await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = page.Replace(Unknown, RichText, StringComparison.Ordinal) });
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        var opened = new SlackPage(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(address.AbsoluteUri);
        return opened;
    }

    /// <summary>The open thread, or the open view.</summary>
    public ILocator Thread => Page.Locator(".thread-pane");

    public ILocator Modal => Page.Locator(".modal");

    /// <summary>Looks through another person's eyes.</summary>
    public Task ActAs(string user) => Page.Locator(".actas select").SelectOptionAsync(user);

    /// <summary>Opens the thread of a message in the channel.</summary>
    public async Task Open(string ts)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "# general" }).ClickAsync();
        await Page.Locator($".messages .msg[data-ts='{ts}'] .thread-summary").ClickAsync();
        await Thread.Locator($".msg[data-ts='{ts}']").WaitForAsync();
    }

    /// <summary>Presses a button of the last message in the thread that has it.</summary>
    public Task Press(string name) => Thread.GetByRole(AriaRole.Button, new() { Name = name }).Last.ClickAsync();

    /// <summary>The input of that name in the open view.</summary>
    public ILocator Input(string label) => Modal.Locator(".bk-input", new() { Has = Page.Locator(".bk-label", new() { HasTextString = label }) }).Locator("input").First;

    /// <summary>Types into every input that has a text: the page sends only what was touched, where Slack sends all.</summary>
    public async Task Touch()
    {
        foreach (var input in await Modal.Locator(".bk-input input").AllAsync())
        {
            if (await input.InputValueAsync() is { Length: > 0 } text)
            {
                await input.FillAsync(text + " ");
            }
        }
    }

    public Task Picture(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"slack-{name}.png") });

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
