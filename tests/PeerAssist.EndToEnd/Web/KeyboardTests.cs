using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

/// <summary>Whoever uses no mouse gets everywhere. Nothing here clicks.</summary>
public sealed class KeyboardTests(Chromium chromium, SharedDemo demo) : IClassFixture<Chromium>, IClassFixture<SharedDemo>
{
    [SkippableFact]
    public async Task A_question_is_asked_voted_on_and_corrected_by_keyboard()
    {
        await using var window = await Window.Open(chromium.Need(), demo.Address, "anna");
        var keys = window.Page.Keyboard;

        await Expect(window.Box).ToBeFocusedAsync();
        await keys.TypeAsync("@pe");
        await Expect(window.Page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("customer wants an extension, voucher expired yesterday can i extend it");
        await keys.PressAsync("Enter");
        await window.Card.WaitForAsync();

        // From the box of the channel: its thread's messages, the card, its buttons.
        await keys.PressAsync("F6");
        await Expect(window.Thread.Locator(".message").Last).ToBeFocusedAsync();
        await Press("Tab", window.Card.Locator(".helpful").First);
        await keys.PressAsync("Enter");
        await Expect(window.Card.Locator(".helpful").First).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(window.Card.Locator(".helpful").First).ToBeFocusedAsync();

        await Press("Tab", window.Card.Locator(".actsRow > .tool").First);
        await keys.PressAsync("Enter");
        await Expect(window.Page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(window.Dialog.Locator("h2")).ToHaveTextAsync("Why this answer?");
        await keys.PressAsync("Escape");
        await Expect(window.Card.Locator(".actsRow > .tool").First).ToBeFocusedAsync();

        await Press("Shift+Tab", window.Card.GetByRole(AriaRole.Button, new() { Name = "Correct it" }).First);
        await keys.PressAsync("Enter");
        await Expect(window.Dialog.GetByLabel("Answer", new() { Exact = true })).ToBeFocusedAsync();
        await keys.PressAsync("Control+End");
        await keys.TypeAsync(" Say so in the note.");
        await Press("Tab", window.Dialog.Locator("footer .main"));
        await keys.PressAsync("Enter");
        await Expect(window.Card.Locator(".words").First).ToContainTextAsync("Say so in the note.");

        await keys.PressAsync("Escape");
        await Expect(window.Thread).ToBeHiddenAsync();
        window.IsFine();

        async Task Press(string key, ILocator until)
        {
            for (var times = 0; times < 40 && !await until.EvaluateAsync<bool>("node => node === document.activeElement"); times++)
                await keys.PressAsync(key);
            await Expect(until).ToBeFocusedAsync();
        }
    }

    [SkippableFact]
    public async Task Channels_messages_and_help_are_reached_by_keys()
    {
        await using var window = await Window.Open(chromium.Need(), demo.Address, "anna");
        var keys = window.Page.Keyboard;

        await keys.PressAsync("Alt+ArrowDown");
        await Expect(window.Page.Locator("#channel h1")).ToHaveTextAsync("returns");
        await keys.TypeAsync("first");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("second");
        await keys.PressAsync("Enter");
        await Expect(window.Channel.Locator(".message").Last).ToContainTextAsync("second");

        await keys.PressAsync("Escape");
        await Expect(window.Channel.Locator(".message").Last).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await Expect(window.Channel.Locator(".message", new() { HasText = "first" })).ToBeFocusedAsync();
        await keys.PressAsync("e");
        await keys.PressAsync("Control+End");
        await keys.TypeAsync(" and better");
        await keys.PressAsync("Enter");
        await Expect(window.Channel.Locator(".message", new() { HasText = "first and better" })).ToBeVisibleAsync();

        await keys.PressAsync("?");
        await Expect(window.Dialog.Locator("h2")).ToHaveTextAsync("Help and shortcuts");
        await window.Picture("help");
        await keys.PressAsync("Escape");
        await keys.PressAsync("/");
        await Expect(window.Box).ToBeFocusedAsync();
        window.IsFine();
    }
}
