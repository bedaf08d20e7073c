using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Web;

/// <summary>Knowledge that corrects itself, in a real browser: what contradicts is settled, what a policy overtook is looked at, wording is advised on.</summary>
public sealed class KnowledgeTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Asked = "how long does engraving a name on a watch take";

    [SkippableFact]
    public async Task Two_answers_that_disagree_stand_beside_each_other_until_a_colleague_settles_it()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await Save(demo, "bram", "Engraving takes 3 working days.");
        await Save(demo, "mei", "Engraving takes 10 working days.");
        await Until(demo, said => (string)said["decision"]! == "disagreement");
        await using var anna = await Window.Open(browser, demo.Address, "anna", width: 1500);

        await anna.Ask(Asked);
        await Expect(anna.Card.Locator(".words")).ToHaveCountAsync(2);
        await Expect(anna.Card.Locator(".author").First).ToBeVisibleAsync();
        await anna.Picture("knowledge-1-disagreement");
        await anna.Card.Locator(".answer", new() { HasText = "3 working days" }).GetByRole(AriaRole.Button, new() { Name = "This one is right" }).ClickAsync();

        await Expect(anna.Card.Locator(".words")).ToHaveCountAsync(1);
        await Expect(anna.Card.Locator(".words")).ToHaveTextAsync("Engraving takes 3 working days.");
        await anna.Picture("knowledge-2-settled");
        anna.IsFine();
    }

    [SkippableFact]
    public async Task An_answer_on_a_changed_policy_says_so_until_somebody_says_that_it_is_still_right()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await Post(demo, "policies", new { contributor = "anna", title = "Engraving", text = "Up to twelve letters." });
        await Save(demo, "bram", "Take the text by mail and repeat it to the customer.", "Engraving");
        await Until(demo, said => said["answers"]!.AsArray().Any(answer => ((string)answer!["text"]!).StartsWith("Take the text", StringComparison.Ordinal)));
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await using var bram = await Window.Open(browser, demo.Address, "bram");
        await anna.Ask(Asked);
        await Expect(anna.Card.Locator(".warnings")).ToHaveCountAsync(0);

        await Post(demo, "policies", new { contributor = "anna", title = "Engraving", text = "Up to eight letters." });

        await Expect(anna.Card.Locator(".warnings").First).ToContainTextAsync("Engraving");
        await anna.Picture("knowledge-3-flagged");
        await bram.Page.Locator(".channelItem", new() { HasText = "PeerAssist" }).ClickAsync();
        await Expect(bram.Channel.Locator(".message", new() { HasText = "Engraving" }).Locator("ins")).ToHaveTextAsync("eight");
        await bram.Picture("knowledge-4-author-told");

        await anna.Card.GetByRole(AriaRole.Button, new() { Name = "Still right" }).First.ClickAsync();
        await Expect(anna.Card.Locator(".warnings")).ToHaveCountAsync(0);
        anna.IsFine();
        bram.IsFine();
    }

    [SkippableFact]
    public async Task Powerless_wording_is_marked_while_it_is_written_and_can_be_saved_all_the_same()
    {
        var browser = chromium.Need();
        using var demo = await Demo.Start();
        await using var anna = await Window.Open(browser, demo.Address, "anna");
        await anna.Ask("voucher expired yesterday, can I extend it?");
        await anna.Card.Locator(".acts .button", new() { HasText = "Correct it" }).First.ClickAsync();

        await anna.Dialog.GetByLabel("Answer", new() { Exact = true }).FillAsync("Unfortunately the system won't let me extend it.");
        await Expect(anna.Dialog.Locator(".wording .notice").First).ToContainTextAsync("Unfortunately");
        await anna.Picture("knowledge-5-wording");
        await anna.Dialog.Locator(".wording .button").First.ClickAsync();
        await Expect(anna.Dialog.GetByLabel("How to say it")).Not.ToBeEmptyAsync();
        await anna.Dialog.Locator("footer .main").ClickAsync();

        await Expect(anna.Card.Locator(".words").First).ToHaveTextAsync("Unfortunately the system won't let me extend it.");
        anna.IsFine();
    }

    private static async Task Save(Demo demo, string contributor, string text, params string[] policies)
    {
        var question = (string)(await Post(demo, "questions", new { contributor = "deniz", channel = "general", text = Asked }))["question"]!;
        await Post(demo, $"questions/{question}/answers", new { contributor, text, policies });
    }

    /// <summary>Asks until the search knows what was saved, which takes less than a second.</summary>
    private static async Task Until(Demo demo, Func<JsonObject, bool> known)
    {
        for (var asked = 0; asked < 500; asked++)
        {
            if (known(await Post(demo, "questions", new { contributor = "chiara", channel = "general", text = Asked })))
                return;
        }

        throw new InvalidOperationException("The search did not learn what was saved.");
    }

    private static async Task<JsonObject> Post(Demo demo, string path, object body)
    {
        using var response = await demo.Http.PostAsJsonAsync(new Uri($"/api/v1/{path}", UriKind.Relative), body);
        var said = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(said)!.AsObject() : throw new InvalidOperationException(said);
    }
}
