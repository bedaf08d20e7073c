using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PeerAssist.Tests.Slack.Drawing;
using static PeerAssist.Tests.Slack.Stories.Opening;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>People use the command and its forms.</summary>
public sealed class CommandStories
{
    [Fact]
    public async Task The_command_answers_the_person_alone()
    {
        await using var server = await Ready();
        var answer = await (await server.Command(Question)).Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("ephemeral", (string?)answer!["response_type"]);
        BlockRules.Check(answer["blocks"]!.AsArray());
        Assert.Contains("Use tool X.", string.Join('\n', BlockRules.Texts(answer["blocks"])), StringComparison.Ordinal);
        await server.Settled();
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "chat.postMessage");
    }

    [Fact]
    public async Task Settings_and_reindex_are_for_admins()
    {
        await using var server = await Ready();
        Assert.Contains("Only admins", await (await server.Command("settings")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Only admins", await (await server.Command("reindex")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await server.Command("settings", Admin);
        await server.Slack.Wait("views.open");
        Assert.Contains("rebuilt", await (await server.Command("reindex", Admin)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var session = await server.Store.Read(default);
        Assert.Equal("reindex", Assert.Single(await session.Jobs.Latest(new("default"), 10, default)).Kind);
    }

    [Fact]
    public async Task A_question_without_a_name_is_answered_directly()
    {
        await using var server = await Ready();
        await server.Command("ask");
        var form = Assert.Single(await server.Slack.Wait("views.open")).Arguments["view"]!.AsObject();
        await server.Submit(form, "U01", ("question", Question), ("nameless", "nameless"));
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        Assert.Equal("U01", posted["channel"]);
        Assert.Null(posted["thread_ts"]);
        Assert.Contains("Use tool X.", posted.Seen, StringComparison.Ordinal);
    }
}
