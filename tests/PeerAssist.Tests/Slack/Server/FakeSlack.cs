using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PeerAssist.Tests.Slack.Server;

/// <summary>
/// Slack's Web API and sockets as far as the adapter uses them: keeps what is posted, records every call, and fails when it is told to.
/// </summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SlackCall> _calls = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Func<JsonObject>, Task>>> _scripts = new();
    private readonly ConcurrentQueue<FakeSocket> _sockets = new();
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _messages = [];
    private TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;

    private FakeSlack(WebApplication app) => _app = app;

    public Uri Api => new(new Uri(_app.Urls.Single()), "/api/");

    public IReadOnlyList<SlackCall> Calls => [.. _calls];

    public IReadOnlyList<FakeSocket> Sockets => [.. _sockets];

    /// <summary>What <c>users.info</c> tells beside the id.</summary>
    public ConcurrentDictionary<string, JsonObject> Users { get; } = new();

    /// <summary>What <c>conversations.info</c> tells beside the id.</summary>
    public ConcurrentDictionary<string, JsonObject> Channels { get; } = new();

    public ConcurrentDictionary<string, string[]> Members { get; } = new();

    /// <summary>What is posted, by the bot and by people.</summary>
    public IReadOnlyList<JsonObject> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages.Select(message => message.DeepClone().AsObject())];
            }
        }
    }

    public static async Task<FakeSlack> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var slack = new FakeSlack(app);
        app.UseWebSockets();
        app.MapPost("/api/{method}", slack.Serve);
        app.Map("/socket", slack.Socket);
        app.MapPost("/respond/{id}", slack.Responded);
        await app.StartAsync();
        return slack;
    }

    /// <summary>Answers the next call of a method in this way instead; the function given makes the usual answer, with its effect.</summary>
    public void Next(string method, Func<HttpContext, Func<JsonObject>, Task> answer) => _scripts.GetOrAdd(method, _ => new()).Enqueue(answer);

    public void Next(string method, int status, string body = "", int? retryAfter = null) => Next(method, async (context, _) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        await context.Response.WriteAsync(body);
    });

    /// <summary>Waits until so many calls of a method that fit were made.</summary>
    public async Task<IReadOnlyList<SlackCall>> Wait(string method, int count = 1, Func<SlackCall, bool>? fits = null, int seconds = 20)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (true)
        {
            var happened = _happened.Task;
            var found = _calls.Where(call => call.Method == method && (fits?.Invoke(call) ?? true)).ToList();
            if (found.Count >= count)
            {
                return found;
            }
            try
            {
                await happened.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{method} was called {found.Count} of {count} times. Calls: {string.Join(", ", _calls.Select(call => call.Method))}");
            }
        }
    }

    /// <summary>Waits until so many sockets were opened.</summary>
    public async Task<FakeSocket> WaitForSocket(int number)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (_sockets.Count < number)
        {
            await _happened.Task.WaitAsync(patience.Token);
        }
        return _sockets.ElementAt(number - 1);
    }

    /// <summary>A person's message, for when it is fetched.</summary>
    public void Say(string channel, string user, string text, string ts, string? thread = null)
    {
        lock (_lock)
        {
            _messages.Add(new() { ["channel"] = channel, ["user"] = user, ["text"] = text, ["ts"] = ts, ["thread_ts"] = thread ?? ts });
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Serve(HttpContext context, string method)
    {
        var form = await context.Request.ReadFormAsync();
        var arguments = new JsonObject();
        foreach (var (name, value) in form)
        {
            var text = value.ToString();
            arguments[name] = text is ['[' or '{', ..] ? JsonNode.Parse(text) : text;
        }
        var call = new SlackCall(method, context.Request.Headers.Authorization.ToString(), arguments);
        _calls.Enqueue(call);
        JsonObject Usual() => Answer(method, arguments);
        if (_scripts.TryGetValue(method, out var scripts) && scripts.TryDequeue(out var script))
        {
            await script(context, Usual);
        }
        else
        {
            await context.Response.WriteAsJsonAsync(Usual());
        }
        Happen();
    }

    private JsonObject Answer(string method, JsonObject arguments) => method switch
    {
        "auth.test" => Ok(("team_id", "T01"), ("user_id", "UBOT"), ("bot_id", "B01")),
        "bots.info" => Ok(("bot", new JsonObject { ["app_id"] = "A01" })),
        "users.info" => Ok(("user", User((string)arguments["user"]!))),
        "users.conversations" => Ok(("channels", new JsonArray([.. Channels.Keys.Select(id => new JsonObject { ["id"] = id })]))),
        "conversations.info" => Ok(("channel", Channel((string)arguments["channel"]!))),
        "conversations.members" => Ok(("members", new JsonArray([.. Members.GetValueOrDefault((string)arguments["channel"]!, []).Select(m => (JsonNode)m)]))),
        "chat.postMessage" => Post(arguments),
        "chat.postEphemeral" => Ok(("message_ts", Ts())),
        "chat.update" => Update(arguments),
        "conversations.replies" or "conversations.history" => Ok(("messages", Thread(arguments))),
        "views.open" or "views.push" or "views.update" or "views.publish" => Ok(("view", new JsonObject { ["id"] = (string?)arguments["view_id"] ?? $"V{Interlocked.Increment(ref _next)}" })),
        "apps.connections.open" => Ok(("url", $"{_app.Urls.Single().Replace("http://", "ws://", StringComparison.Ordinal)}/socket?ticket={Interlocked.Increment(ref _next)}")),
        "oauth.v2.access" => Ok(("access_token", "xoxb-new"), ("bot_user_id", "UBOT"), ("app_id", "A01"), ("team", new JsonObject { ["id"] = "T02", ["name"] = "Other" })),
        _ => new() { ["ok"] = false, ["error"] = "unknown_method" },
    };

    private JsonObject User(string id)
    {
        var user = Users.TryGetValue(id, out var known) ? known.DeepClone().AsObject() : new() { ["team_id"] = "T01", ["locale"] = "en-US", ["profile"] = new JsonObject { ["display_name"] = "Name of " + id } };
        user["id"] = id;
        return user;
    }

    private JsonObject Channel(string id)
    {
        var channel = Channels.TryGetValue(id, out var known) ? known.DeepClone().AsObject() : new() { ["name"] = "channel-" + id };
        channel["id"] = id;
        return channel;
    }

    private JsonObject Post(JsonObject arguments)
    {
        var message = arguments.DeepClone().AsObject();
        message["ts"] = Ts();
        message["user"] = "UBOT";
        message["bot_id"] = "B01";
        lock (_lock)
        {
            _messages.Add(message);
        }
        return Ok(("ts", (string)message["ts"]!));
    }

    private JsonObject Update(JsonObject arguments)
    {
        lock (_lock)
        {
            if (_messages.Find(message => (string?)message["ts"] == (string?)arguments["ts"]) is not { } message)
            {
                return new() { ["ok"] = false, ["error"] = "message_not_found" };
            }
            message["text"] = arguments["text"]?.DeepClone();
            message["blocks"] = arguments["blocks"]?.DeepClone();
        }
        return Ok(("ts", (string)arguments["ts"]!));
    }

    private JsonArray Thread(JsonObject arguments)
    {
        var ts = (string?)arguments["ts"];
        return new([.. Messages.Where(m => ts is null || (string?)m["ts"] == ts || (string?)m["thread_ts"] == ts)]);
    }

    private async Task Socket(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var open = new FakeSocket(socket);
        await open.Send(new JsonObject { ["type"] = "hello", ["num_connections"] = _sockets.Count + 1 });
        _sockets.Enqueue(open);
        Happen();
        await open.Read(context.RequestAborted);
    }

    private async Task Responded(HttpContext context, string id)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body);
        _calls.Enqueue(new("respond/" + id, "", body!.AsObject()));
        await context.Response.WriteAsync("ok");
        Happen();
    }

    private string Ts() => string.Create(CultureInfo.InvariantCulture, $"1795000000.{Interlocked.Increment(ref _next):D6}");

    private void Happen() => Interlocked.Exchange(ref _happened, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private static JsonObject Ok(params (string Name, JsonNode Value)[] members)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in members)
        {
            answer[name] = value;
        }
        return answer;
    }
}
