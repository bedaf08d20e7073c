using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

/// <summary>Nobody is left alone: open questions, outcomes, asking without a name, thanks.</summary>
public sealed class NobodyAloneTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Known = "voucher expired yesterday, can I extend it?";
    private const string Open = "may an expired voucher be revived for a school class abroad on paper?";

    [SkippableFact]
    public async Task An_open_question_is_brought_to_who_may_know_and_the_answer_goes_to_everybody_who_asked()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await using var mei = await Window.Open(browser, demo.Address, "mei");
        await using var bram = await Window.Open(browser, demo.Address, "bram");

        await mei.Page.Locator(".me").ClickAsync();
        await mei.Page.GetByRole(AriaRole.Menuitem, new() { Name = "什么时候可以问我" }).ClickAsync();
        await mei.Dialog.GetByLabel("可以把问题带给我").CheckAsync();
        await mei.Dialog.Locator("#availableFrom").FillAsync("00:00");
        await mei.Dialog.Locator("#availableTo").FillAsync("00:00");
        foreach (var day in await mei.Dialog.Locator(".days input").AllAsync())
            await day.CheckAsync();
        await mei.Picture("nobody-1-consent");
        await mei.Dialog.Locator("footer .main").ClickAsync();
        await Expect(mei.Page.Locator(".toast")).ToBeVisibleAsync();

        await AskTeam(anna);
        await AskTeam(bram);
        await mei.Page.Locator(".channelItem", new() { HasText = "PeerAssist" }).ClickAsync();
        var request = mei.Channel.Locator(".message", new() { HasText = Open });
        await Expect(request.GetByRole(AriaRole.Button, new() { Name = "回答" })).ToBeVisibleAsync();
        await Expect(anna.Card).ToContainTextAsync("Mei Lanying");
        await mei.Picture("nobody-2-request");

        await bram.Page.GetByRole(AriaRole.Button, new() { Name = "Open vragen" }).ClickAsync();
        await Expect(bram.Dialog.Locator(".openList li").First).ToContainTextAsync("2 keer gevraagd");
        await bram.Picture("nobody-3-queue");
        await bram.Page.Keyboard.PressAsync("Escape");

        await request.GetByRole(AriaRole.Button, new() { Name = "回答" }).ClickAsync();
        await mei.Dialog.GetByLabel("答案", new() { Exact = true }).FillAsync("Yes, once, for the whole class; send the list of names.");
        await mei.Dialog.Locator("footer .main").ClickAsync();
        foreach (var window in (Window[])[anna, bram])
        {
            await Expect(window.Card.Locator(".words").First).ToHaveTextAsync("Yes, once, for the whole class; send the list of names.");
            await Expect(window.Card.Locator(".author").First).ToHaveTextAsync("Mei Lanying");
        }

        await Expect(request.GetByRole(AriaRole.Button, new() { Name = "回答" })).ToHaveCountAsync(0);
        await anna.Picture("nobody-4-answered");
        await bram.Page.GetByRole(AriaRole.Button, new() { Name = "Open vragen" }).ClickAsync();
        await Expect(bram.Dialog).ToContainTextAsync("Er staat niets open");
        Fine(anna, bram, mei);
    }

    [SkippableFact]
    public async Task Whether_it_worked_and_how_hard_it_was_is_asked_once_and_thanks_reach_the_author_without_a_name()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await using var mei = await Window.Open(browser, demo.Address, "mei");
        await anna.Ask(Known);
        await anna.Card.GetByRole(AriaRole.Button, new() { Name = "It worked" }).First.ClickAsync();
        await anna.Card.GetByRole(AriaRole.Button, new() { Name = "It was hard" }).First.ClickAsync();
        await Expect(anna.Card.Locator(".outcome").First).ToHaveTextAsync("You said that it worked. It was hard.");
        await Expect(anna.Card.Locator(".outcome .button")).ToHaveCountAsync(0);

        await anna.Card.GetByRole(AriaRole.Button, new() { Name = "Say thanks" }).First.ClickAsync();
        await Expect(anna.Card.GetByRole(AriaRole.Button, new() { Name = "Thanked" }).First).ToBeDisabledAsync();
        await anna.Picture("nobody-5-outcome");
        await mei.Page.Locator(".channelItem", new() { HasText = "PeerAssist" }).ClickAsync();
        var note = mei.Channel.Locator(".message", new() { HasText = "感谢" });
        await Expect(note).ToBeVisibleAsync();
        await Expect(note).Not.ToContainTextAsync("Anna");
        await mei.Picture("nobody-6-thanks");
        Fine(anna, mei);
    }

    [SkippableFact]
    public async Task Asked_without_a_name_it_goes_to_the_team_and_comes_back_and_nobody_learns_who_asked()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var chiara = await Window.Open(browser, demo.Address, "chiara");
        await using var bram = await Window.Open(browser, demo.Address, "bram");
        await chiara.Channel.Locator(".who").SelectOptionAsync("nameless");
        await chiara.Picture("nobody-7-nameless");
        await chiara.Box.FillAsync(Open);
        await chiara.Page.Keyboard.PressAsync("Enter");
        await chiara.Card.WaitForAsync();
        await AskTeamFrom(chiara, "Chiedi al team");

        var post = bram.Channel.Locator(".message", new() { HasText = Open });
        await Expect(post).ToBeVisibleAsync();
        await Expect(post).Not.ToContainTextAsync("Chiara");
        await bram.Picture("nobody-8-posted");
        await post.GetByRole(AriaRole.Button, new() { Name = "Beantwoorden" }).ClickAsync();
        await bram.Dialog.GetByLabel("Antwoord", new() { Exact = true }).FillAsync("Ja, één keer.");
        await bram.Dialog.Locator("footer .main").ClickAsync();
        await Expect(chiara.Card.Locator(".words").First).ToHaveTextAsync("Ja, één keer.");
        await Expect(chiara.Thread.Locator(".only").First).ToBeVisibleAsync();
        await chiara.Picture("nobody-9-back");
        Assert.DoesNotContain("Chiara", await bram.Channel.InnerTextAsync(), StringComparison.Ordinal);
        Fine(chiara, bram);
    }

    private static async Task AskTeam(Window window)
    {
        await window.Ask(Open);
        await AskTeamFrom(window, null);
    }

    // The search may have something to offer; then the team is asked from the menu.
    private static async Task AskTeamFrom(Window window, string? name)
    {
        var label = name ?? (await window.Page.Locator("html").GetAttributeAsync("lang") == "nl" ? "Vraag het team" : "Ask the team");
        var direct = window.Card.GetByRole(AriaRole.Button, new() { Name = label });
        if (await direct.CountAsync() > 0)
        {
            await direct.First.ClickAsync();
        }
        else
        {
            await window.Card.Locator("[data-key^=menu]").First.ClickAsync();
            await window.Page.GetByRole(AriaRole.Menuitem, new() { Name = label }).ClickAsync();
        }

        await Expect(window.Page.Locator(".toast")).Not.ToHaveCountAsync(0);
    }

    private static void Fine(params Window[] windows)
    {
        foreach (var window in windows)
            window.IsFine();
    }
}
