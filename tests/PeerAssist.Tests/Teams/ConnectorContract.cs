using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Teams;
using PeerAssist.Teams.Connector;

namespace PeerAssist.Tests.Teams;

/// <summary>What every connector promises.</summary>
public abstract class ConnectorContract : IAsyncLifetime
{
    private const string Service = "https://smba.trafficmanager.net/emea/";
    private const string Conversation = "19:general@thread.tacv2;messageid=1789";

    private TeamsHost? _host;

    /// <summary>The connector's name in the configuration.</summary>
    protected abstract string Client { get; }

    private TeamsHost Host => _host ?? throw new SkipException("This build has no Bot Builder.");

    private FakePlatform Platform => Host.Platform;

    private ITeamsConnector Connector => Host.Services.GetRequiredService<ITeamsConnector>();

    private static Wire Wire => new(new BotRegistration { AppId = Signer.App, Password = "s3cret", TenantId = TeamsHost.Tenant }, Service);

    public async Task InitializeAsync()
    {
        if (Client == "own" || BotBuilderConnector.IsBuiltIn)
            _host = await TeamsHost.Start(settings: ("Teams:Client", Client));
    }

    public Task DisposeAsync() => _host?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    [SkippableFact]
    public async Task A_message_goes_to_its_conversation_with_the_bots_token_and_its_card_as_drawn()
    {
        var taken = Assert.IsType<ConnectorAnswer.Taken>(await Connector.Send(Wire, Conversation, Message(), default));

        Assert.StartsWith("sent-", taken.Id, StringComparison.Ordinal);
        var call = Assert.Single(Platform.Messages);
        Assert.Equal(
            ("POST", "https://smba.trafficmanager.net/emea/v3/conversations/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1789/activities"),
            (call.Method, call.Url.AbsoluteUri));
        Assert.StartsWith("Bearer token-", call.Authorization, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(Card(), call.Card), call.Body);
        Assert.Equal(("message", "Zusammenfassung", "de"), ((string?)call.Json["type"], (string?)call.Json["summary"], (string?)call.Json["locale"]));
    }

    [SkippableFact]
    public async Task A_message_is_drawn_anew_and_taken_away_in_its_place()
    {
        Assert.IsType<ConnectorAnswer.Taken>(await Connector.Update(Wire, Conversation, "1:2", Message(), default));
        Assert.IsType<ConnectorAnswer.Taken>(await Connector.Delete(Wire, Conversation, "1:2", default));

        var calls = Platform.Calls.Where(call => call.Method is "PUT" or "DELETE").ToList();
        Assert.Equal(["PUT", "DELETE"], calls.Select(call => call.Method));
        Assert.All(calls, call => Assert.EndsWith("/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1789/activities/1%3A2", call.Url.AbsoluteUri, StringComparison.Ordinal));
        Assert.True(JsonNode.DeepEquals(Card(), calls[0].Card), calls[0].Body);
    }

    [SkippableFact]
    public async Task A_thread_is_opened_with_its_first_message_and_a_chat_with_one_person()
    {
        var thread = await Connector.Create(Wire, new()
        {
            ["isGroup"] = true,
            ["bot"] = new JsonObject { ["id"] = "28:bot" },
            ["tenantId"] = TeamsHost.Tenant,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = "19:general@thread.tacv2" } },
            ["activity"] = Message(),
        }, default);
        var chat = await Connector.Create(Wire, new() { ["members"] = new JsonArray(new JsonObject { ["id"] = "29:anna" }), ["tenantId"] = TeamsHost.Tenant }, default);

        Assert.StartsWith("sent-", Assert.IsType<ConnectorAnswer.Taken>(thread).ActivityId, StringComparison.Ordinal);
        Assert.Equal("a:chat", Assert.IsType<ConnectorAnswer.Taken>(chat).Id);
        var opened = Platform.Calls.Where(call => call.Url.AbsolutePath.EndsWith("/v3/conversations", StringComparison.Ordinal)).ToList();
        Assert.True(JsonNode.DeepEquals(Card(), opened[0].Card), opened[0].Body);
        Assert.Equal(("19:general@thread.tacv2", TeamsHost.Tenant), ((string?)opened[0].Json["channelData"]!["channel"]!["id"], (string?)opened[0].Json["tenantId"]));
        Assert.Equal("29:anna", (string?)opened[1].Json["members"]![0]!["id"]);
    }

    [SkippableFact]
    public async Task Members_come_by_the_page_as_the_platform_tells_them()
    {
        Platform.Answer = call => call.Method == "GET"
            ? FakePlatform.Json(HttpStatusCode.OK, """{"continuationToken":"c2","members":[{"id":"29:anna","aadObjectId":"dir-anna","userRole":"guest"}]}""")
            : null;

        var taken = Assert.IsType<ConnectorAnswer.Taken>(await Connector.Members(Wire, "a:chat", "c&1", default));

        Assert.Equal(("c2", "guest"), (taken.Body.GetProperty("continuationToken").GetString(), taken.Body.GetProperty("members")[0].GetProperty("userRole").GetString()));
        var asked = Assert.Single(Platform.Calls, call => call.Method == "GET").Url;
        Assert.EndsWith("/v3/conversations/a%3Achat/pagedmembers", asked.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(["continuationToken=c%261", "pageSize=200"], asked.Query.TrimStart('?').Split('&').Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_refused_token_is_replaced_once_and_another_host_is_gone_to_where_the_platform_says_so()
    {
        var refusals = new Queue<HttpResponseMessage>(
            [FakePlatform.Error(HttpStatusCode.Unauthorized, "Unauthorized"), FakePlatform.Error(HttpStatusCode.Forbidden, "InvalidBotApiHost")]);
        Platform.Answer = call => call.Url.AbsolutePath.Contains("/v3/", StringComparison.Ordinal) && refusals.TryDequeue(out var refusal) ? refusal : null;

        Assert.IsType<ConnectorAnswer.Taken>(await Connector.Send(Wire, Conversation, Message(), default));

        Assert.Equal(3, Platform.Messages.Count);
        Assert.NotEqual(Platform.Messages[0].Authorization, Platform.Messages[1].Authorization);
        Assert.StartsWith(ServiceHosts.Government, Platform.Messages[2].Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(429, "Throttled")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(500, "ServiceError")]
    [InlineData(503, "")]
    public async Task A_refusal_is_handed_on_and_nothing_is_repeated(int status, string code)
    {
        Platform.Answer = call => call.Url.AbsolutePath.Contains("/v3/", StringComparison.Ordinal) ? Refusal(status, code) : null;

        foreach (var answer in new[]
        {
            await Connector.Send(Wire, Conversation, Message(), default), await Connector.Update(Wire, Conversation, "1", Message(), default),
            await Connector.Delete(Wire, Conversation, "1", default), await Connector.Members(Wire, Conversation, null, default),
        })
            Assert.Equal(new ConnectorAnswer.Refused(status, code, TimeSpan.FromSeconds(7)), answer);
        Assert.Equal(4, Platform.Calls.Count(call => call.Url.AbsolutePath.Contains("/v3/", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [InlineData(HttpRequestError.ConnectionError, typeof(ConnectorAnswer.NotSent))]
    [InlineData(HttpRequestError.ResponseEnded, typeof(ConnectorAnswer.Lost))]
    public async Task What_broke_says_whether_it_may_have_arrived(HttpRequestError error, Type outcome)
    {
        Platform.Answer = call => call.Url.AbsolutePath.Contains("/v3/", StringComparison.Ordinal) ? throw new HttpRequestException(error) : null;

        Assert.IsType(outcome, await Connector.Send(Wire, Conversation, Message(), default));
        Assert.Single(Platform.Messages);
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[1]")]
    public async Task Whatever_a_good_answer_holds_the_message_was_taken(string body)
    {
        Platform.Answer = call => call.Url.AbsolutePath.Contains("/v3/", StringComparison.Ordinal) ? FakePlatform.Json(HttpStatusCode.Created, body) : null;

        Assert.Null(Assert.IsType<ConnectorAnswer.Taken>(await Connector.Send(Wire, Conversation, Message(), default)).Id);
    }

    [SkippableTheory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("http://127.0.0.1:1/")]
    public async Task No_other_address_gets_a_call_or_a_token(string service)
    {
        Assert.IsType<ConnectorAnswer.Forbidden>(await Connector.Send(Wire with { ServiceUrl = service }, Conversation, Message(), default));
        Assert.IsType<ConnectorAnswer.Forbidden>(await Connector.Send(new(null, service), Conversation, Message(), default));
        Assert.Empty(Platform.Calls);
    }

    [SkippableFact]
    public async Task Who_no_longer_waits_is_told_so()
    {
        var connector = Connector;
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connector.Send(Wire, Conversation, Message(), ended.Token));
    }

    private static HttpResponseMessage Refusal(int status, string code)
    {
        var refusal = code.Length > 0 ? FakePlatform.Error((HttpStatusCode)status, code) : new((HttpStatusCode)status);
        refusal.Headers.TryAddWithoutValidation("Retry-After", "7");
        return refusal;
    }

    private static JsonObject Message() => PeerAssist.Teams.Sending.Message.Of(Card(), "Zusammenfassung", "de");

    private static JsonObject Card() => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(
            new JsonObject { ["type"] = "TextBlock", ["text"] = "2026-03-02T09:00:00Z", ["wrap"] = true, ["maxLines"] = 3 },
            new JsonObject { ["type"] = "TextBlock", ["text"] = "退款 <b>ünï</b> \"quoted\" \u2028" }),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Execute", ["verb"] = "vote", ["data"] = new JsonObject { ["$id"] = "1", ["n"] = 1.50, ["none"] = null } }),
    };
}
