using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat.Replies;
using PeerAssist.Teams.Cards;

namespace PeerAssist.Tests.Teams;

/// <summary>Somebody asks without anybody noticing.</summary>
public sealed class QuietStories
{
    private const string Question = "how do I reset the VPN token?";

    [Fact]
    public async Task A_question_for_ones_own_eyes_is_answered_in_the_dialog_and_nothing_is_said_in_the_channel()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        var found = await Ask(host, Question);
        Assert.Equal("continue", (string?)found["task"]!["type"]);
        Assert.Contains("Use tool X.", CardReading.Words(found["task"]!["value"]!["card"]!["content"]!), StringComparison.Ordinal);
        Assert.Empty(host.Platform.Messages);
        var asked = Assert.Single(await host.Read(session => session.Questions.Latest(TeamsHost.Shop, open: false, 10, CancellationToken.None)));
        Assert.True(asked.Private);
    }

    [Fact]
    public async Task It_is_no_open_question_that_colleagues_of_the_place_could_list()
    {
        await using var host = await TeamsHost.Start();
        await Ask(host, "which shelf holds the blue umbrellas?");
        var place = new Readership([new(AudienceKind.Workspace, TeamsHost.Workspace.Value), new(AudienceKind.Team, $"{TeamsHost.Workspace}/19:team1@thread.tacv2")]);
        Assert.Empty(await host.Read(session => session.Questions.Page(TeamsHost.Shop, new(), place, null, 10, CancellationToken.None)));
    }

    [Fact]
    public async Task Without_words_it_says_what_is_missing()
    {
        await using var host = await TeamsHost.Start();
        var said = await Ask(host, " ");
        Assert.Equal("message", (string?)said["task"]!["type"]);
    }

    private static async Task<JsonNode> Ask(TeamsHost host, string text)
    {
        var value = new JsonObject { ["commandId"] = "askQuietly", ["commandContext"] = "compose" };
        var dialog = await host.Invoke(Deliveries.Invoke("Ann", "1789", "composeExtension/fetchTask", value));
        var form = dialog["task"]!["value"]!["card"]!["content"]!;
        var submitted = value.DeepClone();
        submitted["data"] = CardReading.Nodes(form).First(node => (string?)node["type"] == "Action.Submit")["data"]!.DeepClone();
        Assert.Equal(ReplyAction.Ask, (string?)submitted["data"]!["verb"]);
        submitted["data"]![Field.Question] = text;
        return await host.Invoke(Deliveries.Invoke("Ann", "1789", "composeExtension/submitAction", submitted));
    }
}
