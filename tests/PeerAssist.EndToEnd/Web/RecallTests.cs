using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

/// <summary>Who was given words that a colleague corrected is told, in windows of a real browser.</summary>
public sealed class RecallTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "voucher expired yesterday, can I extend it?";

    [SkippableFact]
    public async Task The_asker_is_told_once_with_the_difference_and_nobody_else_sees_it()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await using var bram = await Window.Open(browser, demo.Address, "bram");
        await anna.Ask(Question);

        await bram.OpenThreadOf(Question);
        await bram.Card.Locator(".acts .button", new() { HasText = "Verbeteren" }).First.ClickAsync();
        var words = bram.Dialog.GetByLabel("Antwoord", new() { Exact = true });
        var before = await words.InputValueAsync();
        await words.FillAsync(before.Replace("once", "twice", StringComparison.Ordinal));
        await bram.Dialog.Locator("footer .main").ClickAsync();

        var notice = anna.Thread.Locator(".message", new() { HasText = "has corrected an answer you were given" });
        await Expect(notice).ToHaveCountAsync(1);
        await Expect(notice.Locator("del")).ToHaveTextAsync("once");
        await Expect(notice.Locator("ins")).ToHaveTextAsync("twice");
        await Expect(notice).ToContainTextAsync(Question);
        await anna.Picture("recall-1-told");
        await Expect(bram.Thread.Locator(".message", new() { HasText = "heeft een antwoord verbeterd dat je" })).ToHaveCountAsync(0);

        // The server dies and comes back: nobody is told a second time.
        await demo.Kill();
        await demo.StartAgain();
        await anna.Page.ReloadAsync();
        await anna.Ready();
        await anna.OpenThreadOf(Question);
        await Expect(notice).ToHaveCountAsync(1);
        anna.IsFine();
        bram.IsFine();
    }
}
