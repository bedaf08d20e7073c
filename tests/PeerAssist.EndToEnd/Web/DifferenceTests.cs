using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

/// <summary>The words that changed, as the page shows them.</summary>
public sealed class DifferenceTests(Chromium chromium, SharedDemo demo) : IClassFixture<Chromium>, IClassFixture<SharedDemo>
{
    [SkippableFact]
    public async Task What_stayed_and_went_is_the_text_before_and_what_stayed_and_came_the_text_after()
    {
        await using var window = await Window.Open(chromium.Need(), demo.Address, "anna");
        var faults = await window.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { difference } = await import("/chat/app/difference.js");
              let seed = 7;
              const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
              const words = ["days", "seven", "ten", " ", "\n", "。", "退货", "30", "€", "é", "👍", "-", "İade"];
              const text = () => Array.from({ length: random(25) }, () => words[random(words.length)]).join(random(2) ? "" : " ");
              const faults = [];
              for (let times = 0; times < 1000; times++) {
                const [before, after] = [text(), text()];
                const pieces = difference(before, after);
                const without = (kind) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join("");
                if (without("came") !== before || without("gone") !== after) faults.push(JSON.stringify([before, after, pieces]));
              }
              return faults.slice(0, 3);
            }
            """);
        Assert.Empty(faults);
        window.IsFine();
    }

    [SkippableFact]
    public async Task A_correction_that_changes_a_link_waits_beside_the_text_until_a_colleague_confirms_it()
    {
        const string Question = "wheres my parcel, carrier says nothing";
        var browser = chromium.Need();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await anna.Ask(Question);
        foreach (var person in (string[])["bram", "chiara", "deniz"])
        {
            await using var colleague = await Window.Open(browser, demo.Address, person);
            await colleague.OpenThreadOf(Question);
            await colleague.Card.Locator(".helpful").First.ClickAsync();
            await Expect(colleague.Card.Locator(".helpful").First).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await using var mei = await Window.Open(browser, demo.Address, "mei");
        await mei.OpenThreadOf(Question);
        await mei.Card.Locator(".acts .button").Nth(2).ClickAsync();
        await mei.Dialog.Locator("summary").ClickAsync();
        await mei.Dialog.Locator("textarea").Nth(3).FillAsync("Carrier trace form — https://trace.example.net/form");
        await mei.Dialog.Locator("footer .main").ClickAsync();

        await Expect(anna.Card.Locator(".waiting ins").First).ToBeVisibleAsync();
        await Expect(anna.Card.Locator(".part.resources")).ToContainTextAsync("carriers.example.com");
        await anna.Picture("waiting");
        await anna.Card.Locator(".waiting .main").ClickAsync();
        await Expect(anna.Card.Locator(".part.resources")).ToContainTextAsync("trace.example.net");
        await Expect(anna.Card.Locator(".waiting")).ToHaveCountAsync(0);

        await anna.Card.Locator(".actsRow > .tool").First.ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Undo" }).ClickAsync();
        await Expect(anna.Card.Locator(".part.resources")).ToContainTextAsync("carriers.example.com");
        anna.IsFine();
        mei.IsFine();
    }
}
