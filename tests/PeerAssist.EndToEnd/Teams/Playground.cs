using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PeerAssist.Tests.Host;
using PeerAssist.Tests.Stores;

namespace PeerAssist.EndToEnd.Teams;

/// <summary>The real server with its sample knowledge, Microsoft's own emulator of Teams, and a record of both directions between them.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryDirectory _directory = new();
    private readonly List<Process> _processes = [];

    private Playground(int port) => Page = new Uri($"http://127.0.0.1:{port}");

    /// <summary>The emulator's page.</summary>
    public Uri Page { get; }

    /// <summary>What Teams says to the bot.</summary>
    public RecordingProxy ToBot { get; private set; } = null!;

    /// <summary>What the bot says to Teams.</summary>
    public RecordingProxy FromBot { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>The emulator's people and places.</summary>
    public JsonNode Config { get; private set; } = null!;

    public string Bot => (string)Config["bot"]!["id"]!;

    /// <summary>Starts everything.</summary>
    /// <param name="ids">Whether people and places have ids as in Teams; otherwise the emulator's own, which look like GUIDs and are none.</param>
    /// <param name="settings">More settings of the server.</param>
    public static async Task<Playground> Start(bool ids = false, params (string Key, string Value)[] settings)
    {
        var client = Clients.Need("@microsoft", "m365agentsplayground", "cli.js");
        var playground = new Playground(ServerProcess.FreePort());
        var server = await playground.Server(settings);
        playground.ToBot = await RecordingProxy.Start(server);
        playground.FromBot = await RecordingProxy.Start(playground.Page);
        await playground.Emulator(client, ids);
        return playground;
    }

    /// <summary>Opens a conversation for the first time, as the page does.</summary>
    public async Task Install(string conversation)
    {
        using var answer = await Http.PostAsJsonAsync($"/_debug/conversation/{Uri.EscapeDataString(conversation)}/installation", new { });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Posts a message of the person at the page; a thread's name comes back for a channel.</summary>
    public async Task<JsonNode> Say(string conversation, string text, bool mention)
    {
        var message = new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = (string)Config["currentUser"]!["id"]! },
            ["text"] = mention ? $"<at>{(string)Config["bot"]!["name"]!}</at> {text}" : text,
            ["textFormat"] = "plain",
        };
        if (mention)
            message["mentions"] = new JsonArray(new JsonObject
            {
                ["mentioned"] = new JsonObject { ["id"] = Bot },
                ["text"] = $"<at>{(string)Config["bot"]!["name"]!}</at>",
            });
        return await Post($"/_conversation/v1/conversations/{Uri.EscapeDataString(conversation)}/messages", message);
    }

    /// <summary>Something that is answered at once, by one of the people; by the one at the page when none is named.</summary>
    public Task<JsonNode> Invoke(string name, int? person, string conversation, string? replyTo, JsonNode value) =>
        Post("/_conversation/v1/invoke", new JsonObject
        {
            ["name"] = name,
            ["from"] = new JsonObject { ["id"] = (string)(person is { } at ? Config["users"]![at]! : Config["currentUser"]!)["id"]! },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["replyToId"] = replyTo,
            ["value"] = value.DeepClone(),
        });

    /// <summary>Any activity, sent as it is.</summary>
    public Task<JsonNode> Custom(JsonNode activity) => Post("/_internal/v1/customActivities", activity);

    /// <summary>A new message or drawing of the bot, once the emulator has taken it.</summary>
    public async Task<(string Id, string Conversation, JsonNode Card)> Shown(string method)
    {
        var exchange = await FromBot.Next(exchange => exchange.Method == method && exchange.Body.Contains("\"attachments\"", StringComparison.Ordinal));
        Assert.True(exchange.Status is 200 or 201, $"{exchange.Status} {exchange.Answer}");
        var body = JsonNode.Parse(exchange.Body)!;
        var answer = JsonNode.Parse(exchange.Answer)!;
        var parts = exchange.Path.Split('/');
        var place = Array.IndexOf(parts, "conversations") + 1;
        return (
            (string?)(answer["activityId"] ?? answer["id"]) ?? parts[^1],
            place < parts.Length ? Uri.UnescapeDataString(parts[place]) : (string)answer["id"]!,
            (body["activity"] ?? body)["attachments"]![0]!["content"]!);
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        foreach (var process in _processes)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        if (ToBot is not null)
            await ToBot.DisposeAsync();
        if (FromBot is not null)
            await FromBot.DisposeAsync();
        _directory.Dispose();
    }

    private async Task<JsonNode> Post(string path, JsonNode body)
    {
        using var answer = await Http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    private async Task<Uri> Server((string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PeerAssist.Host.dll"), "demo"]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["Data__Directory"] = _directory.Path;
        start.Environment["Server__Urls"] = address.ToString().TrimEnd('/');
        start.Environment["Teams__AllowUnauthenticatedEmulator"] = "true";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        await Run(start, line => line.Contains("Ctrl+C", StringComparison.Ordinal));
        return address;
    }

    private async Task Emulator(string client, bool ids)
    {
        var start = new ProcessStartInfo("node",
        [
            client, "start", "-p", $"{Page.Port}", "-e", new Uri(ToBot.Address, "/api/messages").AbsoluteUri,
            "--service-url", new Uri(FromBot.Address, "/_connector").AbsoluteUri, "--channel-id", "msteams", "--disable-telemetry",
        ]);
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        if (ids)
        {
            await File.WriteAllTextAsync(_directory["people.yml"], PlaygroundIds.Yaml);
            start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = _directory["people.yml"];
        }

        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = _directory.Path;
        var process = Process.Start(start)!;
        _processes.Add(process);
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        Http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = Patience }) { BaseAddress = Page, Timeout = Patience };
        await Answers(process);
        Config = JsonNode.Parse(await Http.GetStringAsync("/_internal/v1/testConfig"))!["config"]!;
    }

    /// <summary>The emulator gives no sign when it is ready but to answer.</summary>
    private async Task Answers(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await pause.WaitForNextTickAsync(patience.Token))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The emulator ended with {process.ExitCode}.");
            try
            {
                using var answer = await Http.GetAsync("/_debug/ping", patience.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }
    }

    private async Task Run(ProcessStartInfo start, Func<string, bool> isReady)
    {
        start.RedirectStandardOutput = true;
        start.WorkingDirectory = _directory.Path;
        var process = Process.Start(start)!;
        _processes.Add(process);
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (!isReady(line))
                continue;
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return;
        }

        throw new InvalidOperationException("The server ended.");
    }
}
