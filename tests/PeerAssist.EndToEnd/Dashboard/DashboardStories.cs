using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PeerAssist.EndToEnd.Dashboard;

/// <summary>What an admin, a lead and an agent do on the dashboard, in a real browser.</summary>
public sealed class DashboardStories(Chromium chromium, LivedInDemo demo) : IClassFixture<Chromium>, IClassFixture<LivedInDemo>
{
    public static readonly string[] Paths =
    [
        "/dashboard", "/dashboard/open", "/dashboard/questions", "/dashboard/topics", "/dashboard/answers", "/dashboard/answers/en-expired-voucher",
        "/dashboard/answers/en-expired-voucher/edit", "/dashboard/answers?words=voucher", "/dashboard/audit", "/dashboard/pairs", "/dashboard/channels", "/dashboard/people",
        "/dashboard/work", "/dashboard/record", "/dashboard/settings", "/dashboard/health",
    ];

    [SkippableTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Everybody_can_read_and_use_every_page(ColorScheme colours, int width)
    {
        await using var desk = await Desk.Open(chromium.Need(), demo.Address, colours, width);
        foreach (var path in Paths)
        {
            await desk.Go(path);
            await desk.Picture($"{path[1..].Replace('/', '-').Replace('?', '-').Replace('=', '-')}-{colours}-{width}");
            Assert.Equal((path, 0), (path, await desk.Overhang()));
            Assert.Equal((path, ""), (path, string.Join("; ", await desk.Barriers())));
        }

        desk.IsFine();
    }

    [SkippableFact]
    public async Task An_admin_builds_the_search_anew_and_sees_how_far_it_is()
    {
        await using var desk = await Desk.Open(chromium.Need(), demo.Address);
        await desk.Go("/dashboard");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Files and search" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Build it now" }).ClickAsync();

        await Expect(desk.Page.Locator("#announce")).ToContainTextAsync("Asked for");
        await Expect(desk.Page.Locator(".jobs > li").First.Locator(".mark")).ToHaveTextAsync("done");
        await Expect(desk.Page.Locator(".jobs > li").First).ToContainTextAsync(new Regex(@"\d+ answers can be found"));
        desk.IsFine();
    }

    [SkippableFact]
    public async Task A_lead_follows_a_number_to_its_rows_and_corrects_an_answer()
    {
        await using var desk = await Desk.Open(chromium.Need(), demo.Address);
        await desk.Go("/dashboard");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Answered at once") }).First.ClickAsync();
        await Expect(desk.Page.Locator(".row").First).ToBeVisibleAsync();
        await desk.Go("/dashboard/answers?words=refund%20voucher");
        await desk.Page.Locator(".row").First.ClickAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Correct it" }).ClickAsync();
        var words = desk.Page.GetByLabel("Answer", new() { Exact = true });
        await words.FillAsync($"{await words.InputValueAsync()} Tell the customer so at once.");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(desk.Page.Locator("#announce")).ToContainTextAsync("Saved");
        await Expect(desk.Page.Locator(".history ins").First).ToContainTextAsync("Tell the customer so at once.");
        desk.IsFine();
    }

    [SkippableFact]
    public async Task An_agent_answers_an_open_question_without_any_script()
    {
        await using var desk = await Desk.Open(chromium.Need(), demo.Address, scripts: false);
        await desk.Go("/dashboard/open");
        await desk.Page.Locator(".row", new() { HasText = "can we engrave a name on a watch" }).ClickAsync();
        await desk.Page.GetByLabel("Answer", new() { Exact = true }).FillAsync("Yes, up to ten letters, on the back.");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save as answer" }).ClickAsync();

        await Expect(desk.Page.Locator(".words")).ToHaveTextAsync("Yes, up to ten letters, on the back.");
        await Expect(desk.Page.Locator(".pageHead")).ToContainTextAsync("Answered by a colleague");
        await desk.Go("/dashboard/open");
        await Expect(desk.Page.Locator(".row", new() { HasText = "can we engrave a name on a watch" })).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task On_a_telephone_the_menu_opens_and_leads_on()
    {
        await using var desk = await Desk.Open(chromium.Need(), demo.Address, width: 390);
        await desk.Go("/dashboard");
        await Expect(desk.Page.Locator("#menu")).ToBeHiddenAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Expect(desk.Page.Locator("#menu")).ToBeVisibleAsync();
        await desk.Picture("menu-390");
        await desk.Page.Locator("#menu").GetByRole(AriaRole.Link, new() { Name = "People" }).ClickAsync();

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "People" })).ToBeVisibleAsync();
        desk.IsFine();
    }
}
