using Microsoft.Playwright;

namespace PeerAssist.EndToEnd.Teams;

/// <summary>The same in the emulator's page, in a real browser, with pictures.</summary>
public sealed class PlaygroundPageStory(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "parcel is late and tracking hasnt moved since monday, what can i do";
    private const string Corrected = "Open a trace after two working days.";

    [SkippableFact]
    public async Task An_agent_asks_in_a_channel_votes_and_corrects_the_answer_in_its_card()
    {
        var browser = chromium.Need();
        await using var teams = await Playground.Start();
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1500, Height = 950 } });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Chromium.Patience);
        await page.RouteAsync("**", route => new Uri(route.Request.Url).IsLoopback ? route.ContinueAsync() : route.AbortAsync());
        await page.GotoAsync(teams.Page.AbsoluteUri.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        // The page opens the personal chat by itself; before the bot has said something there it would come back to it.
        await teams.Shown("POST");
        await page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new("General") }).ClickAsync();
        await teams.Shown("POST");

        await Mention(page, Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        await teams.Shown("POST");
        await Assertions.Expect(page.GetByText("Open a trace with the carrier").Last).ToBeVisibleAsync();
        await Picture(page, "channel-answer");

        await page.GetByRole(AriaRole.Button, new() { Name = "Helpful (0)", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"Helpful \(1\)$") }).Last).ToBeVisibleAsync();
        await teams.Shown("PUT");
        await Picture(page, "channel-voted");

        await page.GetByRole(AriaRole.Button, new() { Name = "Correct it", Exact = true }).Last.ClickAsync();
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = "Answer" }).Last;
        await field.FillAsync(Corrected);
        await Picture(page, "channel-correcting");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.GetByText("corrected by Alex Wilber").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Corrected).Last).ToBeVisibleAsync();
        await Picture(page, "channel-corrected");
    }

    /// <summary>Types as a person does: the menu of names opens only for keys that come one by one.</summary>
    private static async Task Mention(IPage page, string text)
    {
        await page.Locator("[contenteditable=true][role=textbox]").First.ClickAsync();
        await page.Keyboard.TypeAsync("@Tes", new() { Delay = 150 });
        var name = page.Locator("#typeahead-menu [role=menuitem]").Filter(new() { HasText = "Test Bot" }).First;
        try
        {
            await name.ClickAsync();
        }
        catch (TimeoutException)
        {
            await Picture(page, "no-menu");
            throw;
        }

        await page.Keyboard.TypeAsync($" {text}");
    }

    private static Task Picture(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "TestResults", "teams", $"{name}.png") });
}
