using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

/// <summary>The story of two agents, in two windows of a real browser.</summary>
public sealed class StoryTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "voucher expired yesterday, can I extend it?";
    private const string Corrected = "An expired voucher can be revived twice, up to 10 EUR each time, for six more weeks.";
    private const string Unanswered = "can we engrave a name on a watch?";
    private const string Known = "Yes, up to twelve letters on the back; it takes three working days and costs 15 EUR.";

    [SkippableFact]
    public async Task Two_agents_ask_vote_correct_answer_save_and_find()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await using var bram = await Window.Open(browser, demo.Address, "bram");

        await anna.Ask(Question);
        await Expect(anna.Card.Locator(".words").First).ToContainTextAsync("voucher");
        await Expect(anna.Card.Locator(".author").First).ToHaveTextAsync("Mei Lanying");
        await anna.Picture("story-1-answered");

        await anna.Card.Locator(".helpful").First.ClickAsync();
        await Expect(anna.Card.Locator(".helpful").First).ToHaveAttributeAsync("aria-pressed", "true");
        await bram.OpenThreadOf(Question);
        await Expect(bram.Card.Locator(".helpful").First).ToHaveTextAsync("Nuttig (1)");
        await anna.Picture("story-2-voted");

        await bram.Card.Locator(".acts .button", new() { HasText = "Verbeteren" }).First.ClickAsync();
        await bram.Dialog.GetByLabel("Antwoord", new() { Exact = true }).FillAsync(Corrected);
        await Expect(bram.Dialog.Locator(".change ins").First).ToBeVisibleAsync();
        await bram.Picture("story-3-correcting");
        await bram.Dialog.Locator("footer .main").ClickAsync();

        // The asker's message is redrawn in place, without a reload.
        await Expect(anna.Card.Locator(".words").First).ToHaveTextAsync(Corrected);
        await Expect(anna.Card.Locator(".corrected").First).ToContainTextAsync("Bram Oosterveen");
        await Expect(anna.Thread.Locator(".card")).ToHaveCountAsync(1);
        await anna.Picture("story-4-redrawn");

        await using (var deniz = await Window.Open(browser, demo.Address, "deniz"))
        {
            await deniz.Ask("customer's voucher is expired, can it be extended");
            await Expect(deniz.Card.Locator(".words").First).ToHaveTextAsync(Corrected);
            await deniz.Picture("story-5-next-asker");
            deniz.IsFine();
        }

        await anna.Ask(Unanswered);
        await Expect(anna.Card).ToContainTextAsync("Nobody has answered this yet");
        await bram.OpenThreadOf(Unanswered);
        await bram.ThreadBox.FillAsync(Known);
        await bram.Page.Keyboard.PressAsync("Enter");
        await anna.Thread.Locator(".says > .acts").GetByRole(AriaRole.Button, new() { Name = "Save as answer" }).ClickAsync();
        await Expect(anna.Dialog.GetByLabel("Question")).ToHaveValueAsync(Unanswered);
        await Expect(anna.Dialog.GetByLabel("Answer", new() { Exact = true })).ToHaveValueAsync(Known);
        await Expect(anna.Dialog).ToContainTextAsync("Bram Oosterveen is credited");
        await anna.Picture("story-6-saving");
        await anna.Dialog.Locator("footer .main").ClickAsync();
        await Expect(anna.Card.Locator(".words").First).ToHaveTextAsync(Known);
        await anna.Picture("story-7-saved");

        await bram.Page.Keyboard.PressAsync("Escape");
        await bram.Ask("how much to engrave a name on a watch?");
        await Expect(bram.Card.Locator(".words").First).ToHaveTextAsync(Known);
        await Expect(bram.Card.Locator(".author").First).ToHaveTextAsync("Bram Oosterveen");
        await bram.Picture("story-8-found");

        anna.IsFine();
        bram.IsFine();
    }

    [SkippableFact]
    public async Task Everything_behind_an_answer_can_be_looked_at()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await anna.Ask(Question);
        foreach (var (item, part) in ((string, string)[])[("Why this answer?", ".sentences li"), ("History", ".history li"), ("More answers", ".answer, .hint")])
        {
            await anna.Card.GetByRole(AriaRole.Button, new() { Name = "More actions" }).First.ClickAsync();
            await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
            await Expect(anna.Dialog.Locator(part).First).ToBeVisibleAsync();
            await anna.Picture($"look-{item[..4].Trim()}");
            await anna.Page.Keyboard.PressAsync("Escape");
            await Expect(anna.Dialog).ToHaveCountAsync(0);
        }

        await anna.Card.GetByRole(AriaRole.Button, new() { Name = "It worked" }).First.ClickAsync();
        await anna.Card.GetByRole(AriaRole.Button, new() { Name = "easy" }).First.ClickAsync();
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Thank you");
        anna.IsFine();
    }

    [SkippableFact]
    public async Task The_guide_ticks_itself_off_as_things_happen()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        var counted = anna.Page.Locator(".guideCount");
        await Expect(counted).ToHaveTextAsync("0/6");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Write it for me" }).ClickAsync();
        await Expect(anna.Box).ToHaveValueAsync(new Regex("@peerassist voucher"));
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(counted).ToHaveTextAsync("1/6");
        await anna.Card.Locator(".helpful").First.ClickAsync();
        await Expect(counted).ToHaveTextAsync("2/6");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Go on as" }).ClickAsync();
        await Expect(anna.Page.Locator(".me strong")).Not.ToHaveTextAsync("Anna Hartwell");
        await anna.Picture("guide");
        anna.IsFine();
    }
}
