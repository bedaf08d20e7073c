using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

/// <summary>Everybody can read and use the page: five languages, light and dark, wide and narrow, seen or heard.</summary>
public sealed class AccessTests(Chromium chromium, SharedDemo demo) : IClassFixture<Chromium>, IClassFixture<SharedDemo>
{
    private static readonly string Check = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Web", "check.js"));

    public static TheoryData<string, string> Questions => new()
    {
        { "anna", "voucher expired yesterday can i extend it" },
        { "bram", "vanaf welk bedrag gratis verzending" },
        { "chiara", "si puo pagare alla consegna" },
        { "deniz", "iki kupon birlikte kullanilir mi" },
        { "mei", "刚买就降价了能退差价吗" },
    };

    [SkippableTheory]
    [MemberData(nameof(Questions))]
    public async Task Every_part_has_its_name_role_and_contrast(string person, string question)
    {
        foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var window = await Window.Open(chromium.Need(), demo.Address, person, colours: colours);
            await window.Ask(question);
            await Expect(window.Thread.Locator(".looking")).ToHaveCountAsync(0);
            await window.Picture($"{person}-{colours}");
            Assert.Empty(await window.Page.EvaluateAsync<string[]>(Check));

            await window.Card.Locator(".acts .button").Nth(2).ClickAsync();
            await window.Dialog.WaitForAsync();
            await window.Picture($"{person}-{colours}-dialog");
            Assert.Empty(await window.Page.EvaluateAsync<string[]>(Check));
            window.IsFine();
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Questions))]
    public async Task Nothing_scrolls_sideways_on_a_narrow_screen(string person, string question)
    {
        await using var window = await Window.Open(chromium.Need(), demo.Address, person, width: 390, height: 844);
        await Fits("channel");
        await window.Page.Locator(".toRail").ClickAsync();
        await Expect(window.Page.Locator("#rail")).ToBeVisibleAsync();
        await Fits("channels");
        await window.Page.Locator("#rail [aria-current]").ClickAsync();
        await window.Ask(question);
        await Expect(window.Channel).ToBeHiddenAsync();
        await Fits("thread");
        await window.Card.Locator(".acts .button").Nth(2).ClickAsync();
        await window.Dialog.WaitForAsync();
        await Fits("dialog");
        window.IsFine();

        async Task Fits(string what)
        {
            await window.Picture($"{person}-narrow-{what}");
            Assert.Equal("", await window.Page.EvaluateAsync<string>(
                "() => [document.documentElement, ...document.querySelectorAll('.scroller, .dialogBody, .groups')]"
                + ".filter(node => node.scrollWidth > node.clientWidth + 1).map(node => node.className || node.tagName).join()"));
        }
    }

    [SkippableFact]
    public async Task What_people_write_stays_text()
    {
        const string Nasty = "<img src=x onerror=\"document.title='taken'\"> javascript:alert(1) https://bank.example@evil.example/login";
        await using var window = await Window.Open(chromium.Need(), demo.Address, "anna");
        await window.Box.FillAsync(Nasty);
        await window.Page.Keyboard.PressAsync("Enter");
        var message = window.Channel.Locator(".message", new() { HasText = "javascript:alert(1)" });
        await Expect(message.Locator(".text")).ToContainTextAsync("<img src=x");

        await Expect(message.Locator(".text img")).ToHaveCountAsync(0);
        await Expect(message.Locator(".text a")).ToHaveCountAsync(1);
        await Expect(message.Locator(".text a .host")).ToHaveTextAsync("evil.example");
        window.IsFine();
    }

    [SkippableFact]
    public async Task Writing_from_right_to_left_runs_from_right_to_left()
    {
        await using var window = await Window.Open(chromium.Need(), demo.Address, "anna");
        await window.Box.FillAsync("שלום, איפה ההזמנה שלי?");
        await Expect(window.Box).ToHaveCSSAsync("direction", "rtl");
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Channel.Locator(".message .text", new() { HasText = "שלום" })).ToHaveCSSAsync("direction", "rtl");
    }
}
