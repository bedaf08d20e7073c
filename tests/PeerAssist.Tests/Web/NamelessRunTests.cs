using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Imports;
using PeerAssist.Organisations;
using PeerAssist.Postings;
using PeerAssist.Search;
using PeerAssist.Sqlite;
using PeerAssist.Stores;
using PeerAssist.Tests.Stores;
using PeerAssist.Web;
using PeerAssist.Web.Api;
using PeerAssist.Web.Api.Health;
using PeerAssist.Web.Workspaces;
using static PeerAssist.Tests.Web.Chatter;

namespace PeerAssist.Tests.Web;

/// <summary>
/// A whole run in which one person asks without a name, has the team asked, gets the answer, votes for it, tells the outcome and says
/// thanks. Everything that leaves the server for anybody else is kept, and searched for whoever that was.
/// </summary>
public sealed class NamelessRunTests : IAsyncLifetime
{
    private const string Asker = "zuzanna";
    private const string Question = "may I revive an expired voucher for a friend of mine?";
    private static readonly OrganisationId Shop = new("shop");

    private static readonly WebWorkspace Workspace = new(
        "shop", "Shop",
        [new("bram", "Bram Oosterveen", "en"), new("mei", "Mei Lanying", "en"), new(Asker, "Zuzanna Quist", "en")],
        [new("general", "general", "", ChannelKind.Public)],
        Demo: true);

    private readonly TemporaryDirectory _directory = new();
    private readonly Lines _log = new();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddFilter("PeerAssist", LogLevel.Trace).AddProvider(_log);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSqliteStore(_directory.Path);
        builder.Services.AddPeerAssist(_ => new Generation(new PostingsIndex()));
        builder.Services.AddPeerAssistWorkers();
        builder.Services.AddApi(builder.Configuration);
        builder.Services.AddHealth();
        builder.Services.AddWebChat(Workspace);
        _app = builder.Build();
        _app.MapApi();
        _app.MapHealth();
        _app.MapWebChat();
        await using (var session = await Store.Write(default))
        {
            await session.Organisations.Save(new(Shop, "Shop", new()), default);
            await session.Organisations.Link(Workspace.Workspace, Shop, default);
            await session.Commit(default);
        }

        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task Nothing_that_leaves_the_server_for_others_tells_who_asked()
    {
        var (zuzanna, bram) = (As(Asker), As("bram"));
        var asked = await zuzanna.Ask("direct-" + Asker, Question, nameless: true);
        var card = await zuzanna.Hears(message => message.GetProperty("answer").ValueKind == JsonValueKind.Object);
        await zuzanna.Act(card, new { id = Fresh(), kind = "ask-team" });
        var post = await bram.Hears(message => message.GetProperty("note") is { ValueKind: JsonValueKind.Object } note && note.GetProperty("kind").GetString() == "requestedChannel");
        await bram.Act(post, new { id = Fresh(), kind = "answer", question = Question, parts = new { text = "Yes, once." } });
        var answered = await zuzanna.Hears(message => message.GetProperty("answer") is { ValueKind: JsonValueKind.Object } one && one.GetProperty("answers").GetArrayLength() > 0);
        var answer = First(answered).GetProperty("id").GetString();
        foreach (var kind in (string[])["helpful", "worked", "hard", "thank"])
            Assert.Equal("done", (await zuzanna.Act(answered, new { id = Fresh(), kind, answer, worked = true })).GetProperty("kind").GetString());
        var failing = await zuzanna.Send(HttpMethod.Post, $"/chat/channels/direct-{Asker}/messages", new { id = Fresh(), text = "", nameless = true });
        Assert.False(failing.IsSuccessStatusCode);
        var end = await bram.Post("general", "that is all");

        var identity = await Identity();
        var outputs = await Outputs(bram, IdOf(end), card.GetProperty("answer").GetProperty("question").GetString()!, answer!);
        Assert.Contains(outputs, output => output.Text.Contains("friend of mine", StringComparison.Ordinal));
        Assert.Contains(outputs, output => output.Text.Contains("Yes, once.", StringComparison.Ordinal));
        Assert.NotEqual(IdOf(asked), IdOf(post));
        foreach (var (name, text) in outputs)
            Assert.All(identity, one => Assert.False(text.Contains(one, StringComparison.OrdinalIgnoreCase), $"{name} tells '{one}': {text}"));
    }

    private IStore Store => _app.Services.GetRequiredService<IStore>();

    private Chatter As(string person) => new(_app.GetTestServer().CreateClient(), person);

    private async Task<IReadOnlyList<string>> Identity()
    {
        await using var view = await Store.Read(default);
        var known = (await view.Contributors.Find(Shop, new(Workspace.Workspace, Asker), default))!;
        return [Asker, "Quist", known.Id.Value, _app.Services.GetRequiredService<Journal>().Pseudonym(known.Id)];
    }

    private async Task<IReadOnlyList<(string Name, string Text)>> Outputs(Chatter bram, string end, string question, string answer)
    {
        var all = new List<(string, string)>();
        foreach (var person in (Chatter[])[bram, As("mei")])
        {
            var told = await person.Follow(0, said => said.Name == "message" && IdOf(said.Data) == end);
            all.Add(($"the events of {person.Person}", string.Join('\n', told.Select(one => one.Data.GetRawText()))));
        }

        using var http = _app.GetTestServer().CreateClient();
        string[] paths =
        [
            "/chat/open?as=bram", "/chat/channels/general/messages?as=bram", "/metrics", "/health/ready", "/openapi/v1.json",
            "/api/v1/questions/open?contributor=bram", $"/api/v1/questions/{question}?contributor=bram", $"/api/v1/answers/{answer}?contributor=bram",
            "/api/v1/thanks?contributor=bram", "/api/v1/notices?contributor=bram", "/api/v1/topics?contributor=bram", "/api/v1/audit?contributor=bram",
        ];
        foreach (var path in paths)
            all.Add((path, await (await http.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync()));

        await using var view = await Store.Read(default);
        all.Add(("the journal", string.Join('\n', (await view.Journal.After(Shop, 0, 1_000, default)).Select(entry => JsonSerializer.Serialize(entry)))));
        var export = new StringBuilder();
        await foreach (var line in new ExportAnswers(view, Shop).Lines(default))
            export.AppendLine(JsonSerializer.Serialize(line));
        all.Add(("the export", export.ToString()));
        all.Add(("the log", string.Join('\n', _log.All)));
        return all;
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{logLevel} {formatter(state, exception)} {exception}"));

        public void Dispose()
        {
        }
    }
}
