using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeerAssist.Answers;
using PeerAssist.Host.Serving;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;
using PeerAssist.Tests.Stores;

namespace PeerAssist.Tests.Slack.Server;

/// <summary>The server with the real store, workers and adapter, and a fake Slack on the other side.</summary>
internal sealed class SlackServer : IAsyncDisposable
{
    public const string Secret = "test-signing-secret";

    private static readonly OrganisationId Shop = new(LocalWorkspace.Create("en").Id);

    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<string, string?> _settings;
    private WebApplication _app = null!;
    private int _next;

    private SlackServer(FakeSlack slack, Dictionary<string, string?> settings) => (Slack, _settings) = (slack, settings);

    public FakeSlack Slack { get; }

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Where the server keeps everything.</summary>
    public string Directory => _directory.Path;

    public IStore Store => _app.Services.GetRequiredService<IStore>();

    public IServiceProvider Services => _app.Services;

    public static async Task<SlackServer> Start(params (string Name, string? Value)[] settings)
    {
        var slack = await FakeSlack.Start();
        var configured = new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = Secret,
            ["Slack:BotToken"] = "xoxb-test",
            ["Slack:ApiBaseUrl"] = slack.Api.AbsoluteUri,
        };
        foreach (var (name, value) in settings)
        {
            if (value is null)
            {
                configured.Remove("Slack:" + name);
            }
            else
            {
                configured["Slack:" + name] = value;
            }
        }
        var server = new SlackServer(slack, configured);
        await server.Run();
        return server;
    }

    /// <summary>Ends the process and starts it again on the same store.</summary>
    public async Task Restart()
    {
        await _app.DisposeAsync();
        await Run();
    }

    /// <summary>Saves an answer that can be found by a question.</summary>
    public async Task Know(string id, string question, string text, Audience? audience = null)
    {
        await using var session = await Store.Write(default);
        var parts = new AnswerParts(text);
        var at = DateTimeOffset.UnixEpoch.AddYears(55);
        await session.Answers.Save(
            new(new(id), Shop, audience ?? Audience.Organisation, AnswerState.NotValidated, null, "Bo", "en", at, new Revision(1, parts, null, at)), default);
        await session.Phrasings.Save(Shop, new(id), new Phrasing(question, Audience.Organisation, PhrasingOrigin.Imported), default);
        await session.Commit(default);
        await Followed();
    }

    public Task<HttpResponseMessage> Event(JsonObject happening, string? id = null, bool shared = false, string app = "A01", string team = "T01") => Post(new JsonObject
    {
        ["type"] = "event_callback",
        ["team_id"] = team,
        ["api_app_id"] = app,
        ["event_id"] = id ?? $"Ev{Interlocked.Increment(ref _next):D8}",
        ["is_ext_shared_channel"] = shared,
        ["event"] = happening,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = team, ["user_id"] = "UBOT", ["is_bot"] = true }),
    });

    public Task<HttpResponseMessage> Post(JsonObject body) => Post(Signed(body.ToJsonString(), "application/json"));

    public Task<HttpResponseMessage> Interact(JsonObject payload) =>
        Post(Signed("payload=" + Uri.EscapeDataString(payload.ToJsonString()), "application/x-www-form-urlencoded"));

    public Task<HttpResponseMessage> Command(string text, string user = "U01", string channel = "C01") => Post(Signed(
        $"command=%2Fpeerassist&text={Uri.EscapeDataString(text)}&team_id=T01&user_id={user}&channel_id={channel}&channel_name=general&api_app_id=A01&trigger_id={Trigger()}",
        "application/x-www-form-urlencoded"));

    public Task<HttpResponseMessage> Post(HttpRequestMessage request) => Http.SendAsync(request);

    /// <summary>The press of a button in a message of the bot.</summary>
    public Task<HttpResponseMessage> Press(JsonObject button, string message, string thread, string user = "U01", string? team = "T01", bool ephemeral = false) => Interact(new JsonObject
    {
        ["type"] = "block_actions",
        ["trigger_id"] = Trigger(),
        ["api_app_id"] = "A01",
        ["team"] = new JsonObject { ["id"] = "T01" },
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = team },
        ["channel"] = new JsonObject { ["id"] = "C01" },
        ["response_url"] = new Uri(Slack.Api, "/respond/1").AbsoluteUri,
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message, ["channel_id"] = "C01", ["is_ephemeral"] = ephemeral, ["thread_ts"] = thread },
        ["message"] = new JsonObject { ["ts"] = message, ["thread_ts"] = thread, ["bot_id"] = "B01" },
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = button["action_id"]!.DeepClone(),
            ["value"] = button["value"]!.DeepClone(),
            ["action_ts"] = Now(),
        }),
    });

    /// <summary>The press of a button in a modal.</summary>
    public Task<HttpResponseMessage> PressIn(JsonObject view, string action, string user = "U01") => Interact(new JsonObject
    {
        ["type"] = "block_actions",
        ["trigger_id"] = Trigger(),
        ["api_app_id"] = "A01",
        ["team"] = new JsonObject { ["id"] = "T01" },
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = "T01" },
        ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V01" },
        ["view"] = new JsonObject { ["id"] = "V01", ["type"] = "modal", ["private_metadata"] = view["private_metadata"]!.DeepClone() },
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = action,
            ["value"] = Drawing.BlockRules.All(view["blocks"], "button").First(b => (string?)b["action_id"] == action)["value"]!.DeepClone(),
            ["action_ts"] = Now(),
        }),
    });

    /// <summary>The submission of a form as the fake Slack last showed it, with some of its inputs filled in anew.</summary>
    public Task<HttpResponseMessage> Submit(JsonObject view, string user = "U01", params (string Name, string Value)[] filled) => Interact(new JsonObject
    {
        ["type"] = "view_submission",
        ["team"] = new JsonObject { ["id"] = "T01" },
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = "T01" },
        ["api_app_id"] = "A01",
        ["trigger_id"] = Trigger(),
        ["view"] = new JsonObject
        {
            ["id"] = "V01",
            ["type"] = "modal",
            ["callback_id"] = view["callback_id"]!.DeepClone(),
            ["hash"] = Trigger(),
            ["private_metadata"] = view["private_metadata"]!.DeepClone(),
            ["state"] = new JsonObject { ["values"] = FormInputs.Of(view, filled) },
        },
    });

    public HttpRequestMessage Signed(string body, string type, string path = "/slack/events", string secret = Secret)
    {
        var timestamp = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. bytes])));
        return request;
    }

    /// <summary>Waits until nothing is left in the inbox and nothing in the outbox.</summary>
    public Task Settled() => Emptied(outboxToo: true);

    /// <summary>Waits until nothing is left in the inbox.</summary>
    public Task Handled() => Emptied(outboxToo: false);

    private async Task Emptied(bool outboxToo)
    {
        var seen = 0L;
        while (true)
        {
            seen = await Store.Changed(seen, TimeSpan.FromMilliseconds(200), default);
            await using var session = await Store.Read(default);
            if ((await session.Inbox.Count(default)).Waiting == 0 && (!outboxToo || (await session.Outbox.Count(default)).Waiting == 0))
            {
                return;
            }
        }
    }

    /// <summary>Waits until something is there.</summary>
    public async Task<IReadOnlyList<T>> Eventually<T>(Func<ISession, Task<IReadOnlyList<T>>> look)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var seen = 0L;
        while (true)
        {
            seen = await Store.Changed(seen, TimeSpan.FromSeconds(1), patience.Token);
            await using var session = await Store.Read(patience.Token);
            if (await look(session) is { Count: > 0 } found)
            {
                return found;
            }
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    public static JsonObject Message(string text, string ts, string? thread = null, string user = "U01", string channel = "C01", string type = "message")
    {
        var message = new JsonObject { ["type"] = type, ["user"] = user, ["team"] = "T01", ["channel"] = channel, ["ts"] = ts, ["event_ts"] = ts, ["text"] = text };
        if (type == "message")
        {
            message["channel_type"] = "channel";
        }
        if (thread is not null)
        {
            message["thread_ts"] = thread;
        }
        return message;
    }

    public string Trigger() => $"1.2.{Interlocked.Increment(ref _next)}";

    public static string Now() => (TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000m).ToString("F6", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
        _directory.Dispose();
    }

    private async Task Run()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration["Data:Directory"] = _directory.Path;
        foreach (var (name, value) in _settings)
        {
            builder.Configuration[name] = value;
        }
        var workspace = LocalWorkspace.Create("en");
        _app = PeerAssist.Host.Serving.Server.Build(builder, Settings.Read(builder.Configuration), workspace);
        await PeerAssist.Host.Serving.Server.Prepare(Store, workspace, default);
        await _app.StartAsync();
        Http = _app.GetTestClient();
        if (_settings.ContainsKey("Slack:BotToken"))
        {
            await Slack.Wait("users.conversations", seconds: 60);
        }
    }

    private async Task Followed()
    {
        var knowledge = Services.GetRequiredService<Knowledge>();
        await using var session = await Store.Read(default);
        var head = await session.Feed.Head(Shop, default);
        var seen = 0L;
        while (knowledge.Of(Shop).Current.Position < head)
        {
            seen = await Store.Changed(seen, TimeSpan.FromMilliseconds(50), default);
        }
    }
}
