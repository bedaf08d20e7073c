using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Tests.Api;

/// <summary>Open questions, outcomes, thanks and what hangs on one person, over the API.</summary>
public sealed class NobodyAloneTests : IAsyncLifetime
{
    private const string Open = "zebra lanyards: which colour for visitors";

    private readonly ApiUnderTest _api = new();

    public Task InitializeAsync() => _api.InitializeAsync();

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task An_open_question_is_listed_once_with_its_age_and_its_answer_comes_to_everybody_who_asked()
    {
        var (first, second) = (await _api.Ask(Open, "ben"), await _api.Ask(Open, "eve"));
        await _api.Post($"/api/v1/questions/{first}/team", new { contributor = "ben", channel = "general" });
        await _api.Post($"/api/v1/questions/{second}/team", new { contributor = "eve", channel = "general" });

        var listed = Assert.Single(await List("ida"))!;
        Assert.Equal((Open, 2, "general"), ((string)listed["text"]!, (int)listed["asked"]!, (string)listed["channel"]!));
        Assert.InRange((long)listed["ageSeconds"]!, 0, 600);
        Assert.DoesNotContain("ben", listed.ToJsonString(), StringComparison.Ordinal);

        await _api.Post($"/api/v1/questions/{listed["question"]}/answers", new { contributor = "ida", text = "Yellow." }, 201);
        foreach (var (question, asker) in ((string, string)[])[(first, "ben"), (second, "eve")])
        {
            var reply = await _api.Get($"/api/v1/questions/{question}?contributor={asker}&channel=general");
            Assert.Equal(("answer", "Yellow."), ((string)reply["decision"]!, (string)reply["answers"]![0]!["text"]!));
        }

        Assert.Empty(await List("ida"));
    }

    [Fact]
    public async Task What_was_asked_in_private_is_listed_to_others_only_after_its_asker_asked_the_team_and_without_a_name()
    {
        await using (var session = await _api.Store.Write(default))
        {
            await session.Channels.Save(new(new(ApiUnderTest.Web, "general"), "general", ChannelKind.Public), default);
            await session.Commit(default);
        }

        var said = await _api.Post("/api/v1/questions", new { contributor = "una", text = Open, nameless = true });
        var question = (string)said["question"]!;
        Assert.Empty(await List("ida"));
        await _api.Post($"/api/v1/questions/{question}/team", new { contributor = "ida" }, 404);

        await _api.Post($"/api/v1/questions/{question}/team", new { contributor = "una" });
        Assert.DoesNotContain("una", Assert.Single(await List("ida"))!.ToJsonString(), StringComparison.Ordinal);
        await _api.Post($"/api/v1/questions/{question}/answers", new { contributor = "ida", text = "Yellow." }, 201);

        Assert.Equal("Yellow.", (string)(await _api.Get($"/api/v1/questions/{question}?contributor=una"))["answers"]![0]!["text"]!);
    }

    [Fact]
    public async Task Who_agreed_is_asked_and_may_decline()
    {
        await _api.Post("/api/v1/availability", new { contributor = "ida", mayBeAsked = true, zone = "Nowhere/Atall" }, 422);
        int[] days = [0, 1, 2, 3, 4, 5, 6];
        await _api.Post("/api/v1/availability", new { contributor = "ida", mayBeAsked = true, zone = "UTC", days, from = 0, to = 0 });

        var near = await _api.Ask("zebra lanyards: which colour for staff", "ben");
        await _api.Post($"/api/v1/questions/{near}/answers", new { contributor = "ida", text = "Blue." }, 201);
        await _api.Follow();
        var asked = await _api.Ask(Open, "ben");
        await _api.Post($"/api/v1/questions/{asked}/team", new { contributor = "ben", channel = "general" });
        Assert.Equal(1, await Unanswered.Work(default));

        Assert.True((bool)Assert.Single(await List("ida"))!["askedOfYou"]!);
        await _api.Post($"/api/v1/questions/{asked}/decline", new { contributor = "ida" });
        Assert.False((bool)Assert.Single(await List("ida"))!["askedOfYou"]!);
    }

    [Fact]
    public async Task How_hard_topics_are_is_told_to_leads_and_not_of_groups_below_five()
    {
        string[] askers = ["a1", "a2", "a3", "a4", "a5"];
        for (var i = 0; i < askers.Length; i++)
        {
            var question = await _api.Ask("the parcel arrived damaged", askers[i]);
            await _api.Post($"/api/v1/questions/{question}/outcome", new { contributor = askers[i], value = i == 0 ? "failed" : "worked", effort = i < 2 ? "hard" : "easy" });
            await _api.Ask($"zebra lanyards {askers[i % 2]}", askers[i % 2]);
            if (i == 3)
                Assert.DoesNotContain((await Topics()), topic => (int?)topic!["effort"]!["easy"] is not null);
        }

        var topic = Assert.Single(await Topics())!;
        Assert.Equal(("the parcel arrived damaged", 5, 4, 1, 0), ((string)topic["name"]!, (int)topic["asked"]!, (int)topic["worked"]!, (int)topic["failed"]!, (int)topic["unknown"]!));
        Assert.Equal((3, 2, 0.4), ((int)topic["effort"]!["easy"]!, (int)topic["effort"]!["hard"]!, (double)topic["effort"]!["hardShare"]!));
        await _api.Get("/api/v1/topics?contributor=ben", 403);
    }

    [Fact]
    public async Task Topics_that_hang_on_one_person_are_told_when_the_team_has_decided_to_look()
    {
        await Lead();
        await Answer("zebra lanyards colour for staff", "ida");
        await Answer("zebra lanyards colour for visitors", "ida");
        await Answer("printer toner in the basement", "ida");
        await Answer("printer toner in the attic", "kai");
        Assert.False((bool)(await _api.Get("/api/v1/topics/single?contributor=lea"))["on"]!);

        await using (var session = await _api.Store.Write(default))
        {
            var shop = (await session.Organisations.Find(ApiUnderTest.Shop, default))!;
            await session.Organisations.Save(shop with { Settings = shop.Settings with { SinglePoints = true } }, default);
            await session.Commit(default);
        }

        var told = await _api.Get("/api/v1/topics/single?contributor=lea");
        var topic = Assert.Single(told["topics"]!.AsArray())!;
        Assert.StartsWith("zebra lanyards colour", (string)topic["name"]!, StringComparison.Ordinal);
        Assert.Equal(2, (int)topic["count"]!);
        Assert.DoesNotContain("ida", told.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanks_count_for_the_author_and_small_groups_are_no_figure()
    {
        await Answer("zebra lanyards colour for staff", "ida");
        var answer = (string)(await _api.Post("/api/v1/questions", new { channel = "general", contributor = "ben", text = "zebra lanyards colour for staff" }))["answers"]![0]!["id"]!;
        for (var i = 0; i < 5; i++)
        {
            await _api.Post($"/api/v1/answers/{answer}/thanks", new { contributor = $"agent{i}", channel = "general" });
            await _api.Post($"/api/v1/answers/{answer}/thanks", new { contributor = $"agent{i}", channel = "general" });
            var effect = await _api.Get("/api/v1/thanks?contributor=ida");
            Assert.True((bool)effect["helped"]!);
            Assert.Equal(i == 4 ? 5 : null, (int?)effect["colleagues"]);
        }

        await _api.Post($"/api/v1/answers/{answer}/thanks", new { contributor = "ida", channel = "general" }, 422);
    }

    private Unanswered Unanswered => ActivatorUtilities.CreateInstance<Unanswered>(_api.Services);

    private async Task<JsonArray> List(string contributor) => await Array($"/api/v1/questions/open?contributor={contributor}");

    private async Task<JsonArray> Topics()
    {
        await Lead();
        return await Array("/api/v1/topics?contributor=lea");
    }

    private async Task<JsonArray> Array(string path) => JsonNode.Parse(await _api.Client.GetStringAsync(new Uri(path, UriKind.Relative)))!.AsArray();

    private async Task Answer(string text, string contributor)
    {
        var question = await _api.Ask(text, "ben");
        await _api.Post($"/api/v1/questions/{question}/answers", new { contributor, channel = "general", text = $"About {text}." }, 201);
        await _api.Follow();
    }

    private async Task Lead()
    {
        await using var session = await _api.Store.Write(default);
        await session.Contributors.Save(new(new("lea"), ApiUnderTest.Shop, "Lea", "en", Standing.Member, Role.Lead), default);
        await session.Contributors.Link(new(ApiUnderTest.Web, "lea"), new("lea"), default);
        await session.Commit(default);
    }
}
