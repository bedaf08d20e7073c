using System.Net.Http.Json;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

public sealed class ReconnectTests(Chromium chromium) : IClassFixture<Chromium>
{
    [SkippableFact]
    public async Task A_page_comes_back_after_the_server_was_killed_and_shows_what_it_missed()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await anna.Channel.Locator(".message").First.WaitForAsync();

        await demo.Kill();
        await Expect(anna.Page.Locator(".offline")).ToBeVisibleAsync();
        await anna.Box.FillAsync("written while it was away");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Channel.Locator(".fault")).ToContainTextAsync("Your text is still here");

        await demo.StartAgain();
        using var said = await demo.Http.PostAsJsonAsync("/chat/channels/general/messages?as=bram", new { id = Guid.NewGuid().ToString("N"), text = "said meanwhile" });
        said.EnsureSuccessStatusCode();
        await Expect(anna.Channel).ToContainTextAsync("said meanwhile");
        await Expect(anna.Page.Locator(".offline")).ToBeHiddenAsync();

        await anna.Box.PressAsync("Enter");
        await Expect(anna.Channel.Locator(".message", new() { HasText = "written while it was away" })).ToHaveCountAsync(1);
        anna.IsFine();
    }
}
