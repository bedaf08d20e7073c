using System.Net;
using PeerAssist.Answers;
using PeerAssist.Chat.Events;

namespace PeerAssist.Tests.Dashboard;

/// <summary>What the pages show is what the store holds, as far as the viewer may read it.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private DashboardServer _server = null!;

    public async Task InitializeAsync() => _server = await DashboardServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Numbers_of_the_week_add_up_and_lead_to_their_rows()
    {
        await _server.Save("bram", "where is my parcel", "Look it up by the order number.");
        await _server.Until(async _ => (await _server.Ask("mei", "where is my parcel")).Answers.Count > 0);
        var open = await _server.Ask("mei", "can we engrave a watch");
        await _server.Ask("mei", "do dogs get a discount");
        await _server.Happen(at => new AnswerCaptured(DashboardServer.General, DashboardServer.Person("bram"), at, "can we engrave a watch", new("Yes, up to ten letters."), null, open.Question, null));

        var overview = await _server.Page("/dashboard");
        var rows = await _server.Page("/dashboard/questions?fate=ByColleague");
        var still = await _server.Page("/dashboard/questions?fate=Open");

        Assert.Contains("<b>1</b>\n        <span class=\"legendName\">Answered by a colleague", overview.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("can we engrave a watch", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("do dogs get a discount", rows, StringComparison.Ordinal);
        Assert.Contains("do dogs get a discount", still, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_viewer_cannot_read_is_not_there()
    {
        var secret = await _server.Save("bram", "what does the board say", "The board says nothing.", DashboardServer.Secret);
        var asked = await _server.Ask("bram", "what does the board plan", DashboardServer.Secret);
        await _server.Ask("mei", "what does the shop plan");

        foreach (var path in (string[])["/dashboard/answers", "/dashboard/questions", "/dashboard/answers?words=board", "/dashboard/questions?fate=Open"])
            Assert.DoesNotContain("the board", await _server.Page(path), StringComparison.Ordinal);
        Assert.Contains("what does the shop plan", await _server.Page("/dashboard/questions"), StringComparison.Ordinal);
        await _server.Page($"/dashboard/answers/{secret}", HttpStatusCode.NotFound);
        await _server.Page($"/dashboard/answers/{secret}/edit", HttpStatusCode.NotFound);
        await _server.Page($"/dashboard/questions/{asked.Question}", HttpStatusCode.NotFound);
        using var response = await _server.Send($"/dashboard/answers/{secret}/edit", "/dashboard/answers", ("text", "Taken over"), ("revision", "1"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_told_who_asked()
    {
        await _server.Ask("mei", "is there a night shift allowance");
        var asked = await _server.Ask("mei", "may I leave early");

        foreach (var path in (string[])["/dashboard", "/dashboard/questions", $"/dashboard/questions/{asked.Question}", "/dashboard/channels", "/dashboard/record"])
            Assert.DoesNotContain("Mei", await _server.Page(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_answer_shows_what_changed_and_goes_back()
    {
        var id = await _server.Save("bram", "how long is the warranty", "The warranty is two years.");
        var path = $"/dashboard/answers/{id}";

        using (var saved = await _server.Send($"{path}/edit", $"{path}/edit", ("text", "The warranty is three years."), ("revision", "1"), ("reason", "new law")))
            Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var page = await _server.Page(path);
        Assert.Contains("<del>two</del><ins>three</ins>", page, StringComparison.Ordinal);
        Assert.Contains("new law", page, StringComparison.Ordinal);

        using (var undone = await _server.Send($"{path}/undo", path, ("revision", "2")))
            Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        await using var view = await _server.Store.Read(default);
        Assert.Equal("The warranty is two years.", (await view.Answers.Find(new("shop"), new(id), default))!.Shown.Parts.Text);
    }

    [Fact]
    public async Task Words_over_an_older_wording_are_kept_and_both_are_shown()
    {
        var id = await _server.Save("bram", "how long is the warranty", "The warranty is two years.");
        await _server.Happen(at => new CorrectionOffered(DashboardServer.General, DashboardServer.Person("mei"), at, new(id), 1, new("The warranty is four years."), null));

        using var response = await _server.Send($"/dashboard/answers/{id}/edit", $"/dashboard/answers/{id}/edit", ("text", "The warranty is three years."), ("revision", "1"));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("<del>three</del><ins>four</ins>", page, StringComparison.Ordinal);
        Assert.Contains("The warranty is three years.</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_question_is_answered_on_its_page()
    {
        var asked = await _server.Ask("mei", "can we engrave a watch");
        var path = $"/dashboard/questions/{asked.Question}";

        using (var answered = await _server.Send($"{path}/answer", path, ("text", "Yes, up to ten letters."), ("steps", "Ask for the text\nSend it on")))
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);

        var page = await _server.Page(path);
        Assert.Contains("Answered by a colleague", page, StringComparison.Ordinal);
        Assert.Contains("<li dir=\"auto\">Send it on</li>", page, StringComparison.Ordinal);
        Assert.Contains("Anna Hartwell", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Few_questions_of_a_channel_are_not_counted_out()
    {
        for (var number = 0; number < 4; number++)
            await _server.Ask("mei", $"what about number {number}");
        Assert.Contains("fewer than 5", await _server.Page("/dashboard/channels"), StringComparison.Ordinal);

        await _server.Ask("bram", "what about number 5");
        Assert.DoesNotContain("fewer than 5</span>", await _server.Page("/dashboard/channels"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_marks_a_change_that_is_live_and_the_answer_is_flagged()
    {
        var id = await _server.Save("bram", "how long is the warranty", "The warranty is 900 euro.");
        var page = await _server.Page("/dashboard/audit");
        Assert.Contains("The warranty is 900 euro.", page, StringComparison.Ordinal);
        var entry = page.Split("name=\"entry\" value=\"")[1].Split('"')[0];

        using (var marked = await _server.Send("/dashboard/audit", "/dashboard/audit", ("entry", entry), ("mark", "Wrong"), ("note", "two years")))
            Assert.Equal(HttpStatusCode.OK, marked.StatusCode);

        Assert.Contains("100% were wrong: 1 of 1", await _server.Page("/dashboard/audit"), StringComparison.Ordinal);
        await using var view = await _server.Store.Read(default);
        Assert.Equal(AnswerState.Flagged, (await view.Answers.Find(new("shop"), new(id), default))!.State);
    }

    [Fact]
    public async Task A_role_is_given_and_written_down()
    {
        await _server.Ask("bram", "where is my parcel");
        await using var view = await _server.Store.Read(default);
        var bram = (await view.Contributors.Find(new("shop"), DashboardServer.Person("bram").Account, default))!;

        using (var given = await _server.Send("/dashboard/people", "/dashboard/people", ("person", bram.Id.Value), ("role", "Lead")))
            Assert.Equal(HttpStatusCode.OK, given.StatusCode);

        await using var after = await _server.Store.Read(default);
        Assert.Equal(PeerAssist.Organisations.Role.Lead, (await after.Contributors.Find(bram.Id, default))!.Role);
        Assert.Contains("Role given", await _server.Page("/dashboard/record"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_show_what_is_asked_much_and_hide_what_is_asked_by_few()
    {
        for (var number = 0; number < 5; number++)
            await _server.Ask(number % 2 == 0 ? "mei" : "bram", "engraving a name on a wristwatch");
        await _server.Ask("mei", "parking permit downtown");

        var page = await _server.Page("/dashboard/topics");

        Assert.Contains("engraving a name on a wristwatch", page, StringComparison.Ordinal);
        Assert.DoesNotContain("parking permit", page, StringComparison.Ordinal);
        Assert.Contains("asked 5 times", await _server.Page("/dashboard/open"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_retired_and_restored()
    {
        var id = await _server.Save("bram", "how long is the warranty", "The warranty is two years.");

        using (var retired = await _server.Send($"/dashboard/answers/{id}/retire", $"/dashboard/answers/{id}"))
            Assert.Equal(HttpStatusCode.OK, retired.StatusCode);
        Assert.Contains("The warranty", await _server.Page("/dashboard/answers?state=Retired"), StringComparison.Ordinal);

        using (var restored = await _server.Send($"/dashboard/answers/{id}/restore", $"/dashboard/answers/{id}"))
            Assert.Equal(HttpStatusCode.OK, restored.StatusCode);
        Assert.DoesNotContain("The warranty", await _server.Page("/dashboard/answers?state=Retired"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_answers_that_say_the_same_one_is_kept_and_the_other_comes_back()
    {
        var one = await _server.Save("bram", "how long is the warranty", "The warranty is two years from the day of purchase.");
        var other = await _server.Save("mei", "warranty period", "The warranty is two years from the day of the purchase.");

        using (var merged = await _server.Send("/dashboard/pairs", "/dashboard/pairs", ("kept", one), ("gone", other), ("decision", "same")))
            Assert.Contains("/dashboard/pairs?done=decided", merged.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
        Assert.Contains($"/dashboard/answers/{one}\"", await _server.Page($"/dashboard/answers/{other}"), StringComparison.Ordinal);

        using (var apart = await _server.Send($"/dashboard/answers/{other}/restore", $"/dashboard/answers/{other}", ("merged", "true")))
            Assert.Equal(HttpStatusCode.OK, apart.StatusCode);
        await using var view = await _server.Store.Read(default);
        Assert.True((await view.Answers.Find(new("shop"), new(other), default))!.IsGiven);
    }

    [Fact]
    public async Task Settings_are_kept_and_written_down()
    {
        using (var bad = await _server.Send("/dashboard/settings", "/dashboard/settings", ("orders", "([")))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        using (var good = await _server.Send("/dashboard/settings", "/dashboard/settings", ("name", "The shop"), ("strictness", "0.2"), ("recall", "7"), ("hosts", "desk.example\nhelp.example")))
            Assert.Equal(HttpStatusCode.OK, good.StatusCode);

        await using var view = await _server.Store.Read(default);
        var organisation = (await view.Organisations.Find(new("shop"), default))!;
        Assert.Equal(("The shop", 0.2, 7), (organisation.Name, organisation.Settings.Strictness, organisation.Settings.RecallDays));
        Assert.Equal(["desk.example", "help.example"], organisation.Settings.OwnHosts);
        Assert.Contains("Settings changed", await _server.Page("/dashboard/record"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Overzicht")]
    [InlineData("it", "Panoramica")]
    [InlineData("tr", "Genel bakış")]
    [InlineData("zh", "概览")]
    public async Task Pages_speak_the_browsers_language(string language, string title)
    {
        _server.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd($"{language}-XX,en;q=0.5");

        Assert.Contains($"<h1>{title}</h1>", await _server.Page("/dashboard"), StringComparison.Ordinal);
    }
}
