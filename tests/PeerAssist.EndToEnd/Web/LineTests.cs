using System.Net.Http.Json;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

/// <summary>The messages of a channel while things happen at once.</summary>
public sealed class LineTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "customer's gift code is no longer valid and out of date, what can I do for this customer today";

    [SkippableFact]
    public async Task What_the_server_says_late_does_not_undo_what_happened_since()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        var answered = new TaskCompletionSource();
        await anna.Page.RouteAsync("**/chat/channels/general/messages", async route =>
        {
            var said = await route.FetchAsync();
            await answered.Task;
            await route.FulfillAsync(new() { Response = said });
        });

        await anna.Box.FillAsync($"@peerassist {Question}");
        await anna.Page.Keyboard.PressAsync("Enter");
        var replies = anna.Channel.Locator(".message", new() { HasText = Question }).Locator(".replies");
        await Expect(replies).ToContainTextAsync("1");
        answered.SetResult();

        await anna.Card.WaitForAsync();
        await Expect(replies).ToContainTextAsync("1");
        anna.IsFine();
    }

    [SkippableFact]
    public async Task Whoever_reads_at_the_end_stays_there_when_the_thread_opens()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        foreach (var number in Enumerable.Range(1, 12))
        {
            using var said = await demo.Http.PostAsJsonAsync(
                "/chat/channels/general/messages?as=bram", new { id = $"{number:D32}", text = $"{number}: {string.Concat(Enumerable.Repeat("a sentence that needs some room ", 6))}" });
            said.EnsureSuccessStatusCode();
        }

        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await anna.Ask(Question);

        var replies = anna.Channel.Locator(".message", new() { HasText = Question }).Locator(".replies");
        await Expect(replies).ToBeInViewportAsync(new() { Ratio = 1 });
        anna.IsFine();
    }
}
