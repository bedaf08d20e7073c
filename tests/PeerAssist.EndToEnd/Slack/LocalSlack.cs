using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.NetworkInformation;
using System.Text.Json.Nodes;
using PeerAssist.Tests.Host;
using PeerAssist.Tests.Stores;

namespace PeerAssist.EndToEnd.Slack;

/// <summary>
/// A Slack of somebody else's making on this machine: a page like Slack's, its Web API, events over HTTP or a socket, and a way to act as
/// several people. It listens on all interfaces, so it is started only where loopback is the only one.
/// </summary>
internal sealed class LocalSlack : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryDirectory _directory;
    private readonly Process _process;

    private LocalSlack(TemporaryDirectory directory, Process process, Uri address)
    {
        _directory = directory;
        _process = process;
        Http = new() { BaseAddress = address, Timeout = Patience };
    }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    /// <summary>What the server is started with to be the app of this Slack.</summary>
    public static IReadOnlyDictionary<string, string> Settings(Uri address, bool overSocket)
    {
        var settings = new Dictionary<string, string> { ["Slack__BotToken"] = "xoxb-test-token", ["Slack__ApiBaseUrl"] = new Uri(address, "/api/").AbsoluteUri };
        settings[overSocket ? "Slack__AppToken" : "Slack__SigningSecret"] = overSocket ? "xapp-test-token" : "test-signing-secret";
        return settings;
    }

    /// <summary>Starts it; skips the test where it is not installed or would listen on a network.</summary>
    /// <param name="bot">Where the bot listens.</param>
    /// <param name="overSocket">Whether events go over a socket.</param>
    public static async Task<LocalSlack> Start(Uri bot, bool overSocket)
    {
        var binary = Path.Combine(Clients(), "node_modules", "local-slack-linux-x64", "bin", "local-slack");
        Need(File.Exists(binary), "local-slack is not installed: npm ci --ignore-scripts in tests/PeerAssist.EndToEnd/clients.");
        Need(NetworkInterface.GetAllNetworkInterfaces().All(i => i.NetworkInterfaceType == NetworkInterfaceType.Loopback), "local-slack needs a network namespace with only loopback (root).");
        var address = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}");
        var directory = new TemporaryDirectory();
        // It runs as nobody, who must be able to read its configuration and to keep files.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(directory.Path, (UnixFileMode)Convert.ToInt32("777", 8));
        }
        await File.WriteAllTextAsync(directory["slack.yaml"], Configuration(bot, overSocket));
        var process = Process.Start(new ProcessStartInfo("setpriv",
            [
                "--reuid=65534", "--regid=65534", "--clear-groups", binary, "--config", directory["slack.yaml"],
                "--port", $"{address.Port}", "--base-host", "127.0.0.1", "--files-dir", directory["files"],
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && !line.Contains("Apps:", StringComparison.Ordinal))
        {
        }
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        return new(directory, process, address);
    }

    /// <summary>A person's message; gives back its time stamp.</summary>
    public async Task<string> Say(string user, string text, string? thread = null, string channel = "C01GEN")
    {
        var answer = await Control("message", new() { ["channel"] = channel, ["user"] = user, ["text"] = text, ["thread_ts"] = thread });
        return (string)answer["message"]!["ts"]!;
    }

    public Task React(string user, string name, string ts, string channel = "C01GEN") =>
        Control("reaction", new() { ["channel"] = channel, ["ts"] = ts, ["user"] = user, ["name"] = name, ["present"] = true });

    /// <summary>The press of a button by its action's name.</summary>
    public Task Press(string user, JsonObject message, string action, string channel = "C01GEN")
    {
        foreach (var block in message["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "actions"))
        {
            if (block!["elements"]!.AsArray().FirstOrDefault(e => (string?)e!["action_id"] == action) is { } button)
            {
                return Control("interact", new()
                {
                    ["channel"] = channel,
                    ["messageTs"] = (string?)message["ts"],
                    ["user"] = user,
                    ["action"] = new JsonObject
                    {
                        ["type"] = "button",
                        ["action_id"] = action,
                        ["block_id"] = (string?)block["block_id"],
                        ["value"] = (string?)button["value"],
                    },
                });
            }
        }
        throw new InvalidOperationException($"The message has no button {action}.");
    }

    /// <summary>Waits for a message of the bot in which this is seen.</summary>
    public async Task<JsonObject> Seen(string text, string? thread = null, string channel = "C01GEN")
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var messages = await Http.GetFromJsonAsync<JsonNode>($"/_control/messages/{channel}");
            var list = messages as JsonArray ?? messages!["messages"]!.AsArray();
            var found = list.OfType<JsonObject>().LastOrDefault(message =>
                message["bot_id"] is not null && (thread is null || (string?)message["thread_ts"] == thread) && Words(message["blocks"]).Contains(text, StringComparison.Ordinal));
            if (found is not null)
            {
                return found;
            }
            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"'{text}' is not seen. The bot says: {string.Join(" --- ", list.OfType<JsonObject>().Where(m => m["bot_id"] is not null).Select(m => Words(m["blocks"])))}");
            }
            // There is nothing in it to wait on; a short breath keeps the machine free.
            await Task.Delay(100);
        }
    }

    public async Task<JsonObject> Control(string verb, JsonObject body)
    {
        using var response = await Http.PostAsJsonAsync($"/_control/{verb}", body);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public void Dispose()
    {
        Http.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _directory.Dispose();
    }

    /// <summary>Everything that is seen of blocks.</summary>
    public static string Words(JsonNode? node) => node switch
    {
        JsonArray list => string.Join('\n', list.Select(Words)),
        JsonObject element => string.Join('\n', element.Select(member => member is { Key: "text", Value: JsonValue text } ? (string?)text : Words(member.Value))),
        _ => "",
    };

    private static string Configuration(Uri bot, bool overSocket) => $$"""
        workspace: { name: Team, domain: team, teamId: T01TEST }
        app: { appId: A01APP, botUserId: U0BOT, botName: peerassist, botToken: xoxb-test-token, appToken: xapp-test-token,
               signingSecret: test-signing-secret, mode: {{(overSocket ? "socket" : "events")}}, requestUrl: "{{new Uri(bot, "/slack/events")}}" }
        users: [ { id: U01ANNA, name: anna, real_name: Anna A, email: anna@example.com }, { id: U02BEN, name: ben, real_name: Ben B }, { id: U03CEM, name: cem, real_name: Cem C } ]
        channels: [ { id: C01GEN, name: general, members: [U01ANNA, U02BEN, U03CEM, U0BOT] }, { id: C02PRI, name: leads, is_private: true, members: [U01ANNA, U0BOT] } ]
        """;

    private static void Need(bool there, string reason)
    {
        if (!there && Environment.GetEnvironmentVariable("PEERASSIST_E2E") == "required")
        {
            throw new InvalidOperationException(reason);
        }
        Skip.IfNot(there, reason);
    }

    private static string Clients()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "PeerAssist.sln")))
        {
            root = root.Parent;
        }
        return Path.Combine(root?.FullName ?? "", "tests", "PeerAssist.EndToEnd", "clients");
    }
}
