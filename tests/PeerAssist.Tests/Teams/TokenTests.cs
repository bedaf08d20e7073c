using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PeerAssist.Tests.Teams;

/// <summary>Who may deliver: every line of the catalogue of forged, stale and foreign tokens.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task A_delivery_that_the_platform_signed_is_taken()
    {
        await using var host = await TeamsHost.Start();
        using var answer = await host.Post(Deliveries.Ask("Ann", "how do I reset a token?"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, (await host.Read(session => session.Inbox.Count(CancellationToken.None))).Waiting);
    }

    public static TheoryData<string> Forgeries =>
        ["none", "hs256", "wrong-key", "no-kid", "unknown-kid", "two-kids", "jwk", "jku", "nested", "no-signature", "extra-dot", "long", "no-header", "two-headers"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_is_refused_and_nothing_is_kept(string how)
    {
        await using var host = await TeamsHost.Start();
        using var stranger = new Signer("k1", "msteams");
        using var unknown = new Signer("k2", "msteams");
        var claims = Signer.Claims(host.Time.GetUtcNow());
        var good = host.Token();
        string?[] tokens = how switch
        {
            "none" => [$"{Signer.Part("""{"alg":"none","kid":"k1","typ":"JWT"}""")}.{Signer.Part(claims.ToJsonString())}.", $"{Signer.Part("""{"alg":"none","kid":"k1"}""")}.{good.Split('.')[1]}.{good.Split('.')[2]}"],
            "hs256" => [host.Signer.SignWithPublicKey(claims)],
            "wrong-key" => [stranger.Sign(claims)],
            "no-kid" => [host.Signer.Sign(claims, header => header.Remove("kid"))],
            "unknown-kid" => [unknown.Sign(claims)],
            "two-kids" => [host.Signer.SignRaw("""{"alg":"RS256","kid":"k1","kid":"k1","typ":"JWT"}""", claims)],
            "jwk" => [stranger.Sign(claims, header => header["jwk"] = stranger.Published())],
            "jku" => [unknown.Sign(claims, header => header["jku"] = "http://127.0.0.1:1/keys")],
            "nested" => [host.Signer.Sign(claims, header => header["cty"] = "JWT"), $"{good}.{good}"],
            "no-signature" => [good[..(good.LastIndexOf('.') + 1)]],
            "extra-dot" => [$"{good}.", $".{good}", $"{good}.x"],
            "long" => [$"{good}{new string('A', 20_000)}"],
            "no-header" => [null, "", "x"],
            _ => [],
        };
        foreach (var token in tokens)
        {
            using var answer = await host.Post(Deliveries.Ask("Ann", "hello there").ToJsonString(), token);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{how}: {answer.StatusCode}");
        }

        if (how == "two-headers")
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {good}", $"Bearer {good}"]);
            using var answer = await host.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        Assert.Equal(0, (await host.Read(session => session.Inbox.Count(CancellationToken.None))).Waiting);
    }

    public static TheoryData<string, bool> Claims => new()
    {
        { """{"iss":"https://login.botframework.com"}""", false },
        { """{"iss":"https://api.botframework.com/"}""", false },
        { """{"aud":"bbbbbbbb-0000-0000-0000-000000000002"}""", false },
        { """{"aud":"api://aaaaaaaa-0000-0000-0000-000000000001"}""", false },
        { """{"aud":["aaaaaaaa-0000-0000-0000-000000000001"]}""", false },
        { """{"aud":["aaaaaaaa-0000-0000-0000-000000000001","x"]}""", false },
        { """{"aud":null}""", false },
        { """{"exp":null}""", false },
        { """{"exp":"soon"}""", false },
        { """{"exp":-290}""", true },
        { """{"exp":-310}""", false },
        { """{"nbf":290}""", true },
        { """{"nbf":310}""", false },
        { """{"nbf":"now"}""", false },
        { """{"serviceurl":null}""", false },
        { """{"serviceurl":""}""", false },
        { """{"serviceurl":"https://smba.trafficmanager.net/amer/"}""", false },
        { """{"serviceurl":"https://smba.trafficmanager.net/EMEA/"}""", false },
        { """{"serviceurl":"https://smba.trafficmanager.net/emea"}""", false },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Only_exactly_what_is_claimed_counts(string change, bool passes)
    {
        await using var host = await TeamsHost.Start();
        var claims = Signer.Claims(host.Time.GetUtcNow());
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            claims.Remove(name);
            if (value is not null)
                claims[name] = name is "exp" or "nbf" && value.GetValueKind() == System.Text.Json.JsonValueKind.Number
                    ? host.Time.GetUtcNow().AddSeconds((int)value).ToUnixTimeSeconds()
                    : value.DeepClone();
        }

        using var answer = await host.Post(Deliveries.Ask("Ann", "hello there").ToJsonString(), host.Signer.Sign(claims));
        Assert.Equal(passes, answer.IsSuccessStatusCode);
        Assert.True(passes || answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task The_key_must_be_endorsed_for_the_channel_and_the_activity_must_be_of_it()
    {
        await using var host = await TeamsHost.Start();
        using var other = new Signer("k3", "webchat");
        host.Keys.Keys = [host.Signer.Published(), other.Published()];
        using var unendorsed = await host.Post(Deliveries.Ask("Ann", "hello").ToJsonString(), other.Sign(Signer.Claims(host.Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Forbidden, unendorsed.StatusCode);
        foreach (var channel in new[] { "webchat", "emulator", "", null })
        {
            var activity = Deliveries.Ask("Ann", "hello");
            activity["channelId"] = channel;
            using var answer = await host.Post(activity);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_new_key_is_believed_within_five_minutes_and_a_withdrawn_one_no_longer()
    {
        await using var host = await TeamsHost.Start();
        using var next = new Signer("k9", "msteams");
        Assert.True((await host.Post(Deliveries.Ask("Ann", "one"))).IsSuccessStatusCode);
        host.Keys.Keys = [next.Published()];
        using var early = await host.Post(Deliveries.Ask("Ann", "two").ToJsonString(), next.Sign(Signer.Claims(host.Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Unauthorized, early.StatusCode);
        host.Time.Advance(TimeSpan.FromMinutes(5));
        using var later = await host.Post(Deliveries.Ask("Ann", "three").ToJsonString(), next.Sign(Signer.Claims(host.Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        using var old = await host.Post(Deliveries.Ask("Ann", "four"));
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("html")]
    [InlineData("huge")]
    [InlineData("empty")]
    [InlineData("issuer")]
    public async Task Broken_or_poisoned_keys_leave_the_last_good_ones_standing(string how)
    {
        await using var host = await TeamsHost.Start();
        using var thief = new Signer("k666", "msteams");
        Assert.True((await host.Post(Deliveries.Ask("Ann", "one"))).IsSuccessStatusCode);
        host.Keys.Keys = [thief.Published()];
        host.Keys.Issuer = how == "issuer" ? "https://evil.example" : host.Keys.Issuer;
        host.Keys.Broken = how switch
        {
            "down" => () => Results.StatusCode(500),
            "html" => () => Results.Text("<html><body>Sign in</body></html>", "text/html"),
            "huge" => () => Results.Text(new string(' ', 50_000_000) + "{\"keys\":[]}", "application/json"),
            "empty" => () => Results.Text("""{"keys":[]}""", "application/json"),
            _ => null,
        };
        for (var hour = 0; hour < 25; hour++)
            host.Time.Advance(TimeSpan.FromHours(1));
        using var still = await host.Post(Deliveries.Ask("Ann", "two"));
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        using var stolen = await host.Post(Deliveries.Ask("Ann", "three").ToJsonString(), thief.Sign(Signer.Claims(host.Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Unauthorized, stolen.StatusCode);
        Assert.Equal(2, host.Keys.Asked);

        host.Keys.Broken = null;
        host.Keys.Issuer = "https://api.botframework.com";
        host.Time.Advance(TimeSpan.FromMinutes(5));
        using var recovered = await host.Post(Deliveries.Ask("Ann", "four").ToJsonString(), thief.Sign(Signer.Claims(host.Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.OK, recovered.StatusCode);
    }

    [Fact]
    public async Task While_no_key_was_ever_read_the_platform_is_told_to_come_again()
    {
        await using var host = await TeamsHost.Start();
        host.Keys.Broken = () => Results.StatusCode(500);
        using var answer = await host.Post(Deliveries.Ask("Ann", "one"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task A_thousand_unknown_keys_cause_one_reading()
    {
        await using var host = await TeamsHost.Start();
        using var unknown = new Signer("k2", "msteams");
        var claims = Signer.Claims(host.Time.GetUtcNow());
        var refused = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async at =>
        {
            using var answer = await host.Post("{}", unknown.Sign(claims, header => header["kid"] = $"random-{at}"));
            return answer.StatusCode;
        }));
        Assert.All(refused, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(1, host.Keys.Asked);
    }

    [Fact]
    public async Task A_key_id_that_two_keys_claim_is_worth_nothing()
    {
        await using var host = await TeamsHost.Start();
        using var twin = new Signer("k1", "msteams");
        using var other = new Signer("k5", "msteams");
        host.Keys.Keys = [host.Signer.Published(), twin.Published(), other.Published()];
        using var answer = await host.Post(Deliveries.Ask("Ann", "one"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task An_emulators_token_is_refused()
    {
        await using var host = await TeamsHost.Start();
        var claims = Signer.Claims(host.Time.GetUtcNow());
        claims["iss"] = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
        claims["azp"] = Signer.App;
        claims["tid"] = "d6d49420-f39b-4df7-a1dc-d59a935871db";
        claims["ver"] = "2.0";
        using var answer = await host.Post(Deliveries.Ask("Ann", "one").ToJsonString(), host.Signer.Sign(claims));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("99999999-2222-2222-2222-222222222222", null)]
    [InlineData(TeamsHost.Tenant, "99999999-2222-2222-2222-222222222222")]
    [InlineData(null, null)]
    public async Task A_tenant_that_is_not_the_bots_is_ignored(string? told, string? inConversation)
    {
        await using var host = await TeamsHost.Start();
        var activity = Deliveries.Ask("Ann", "one");
        activity["channelData"]!["tenant"] = told is null ? null : new JsonObject { ["id"] = told };
        activity["conversation"]!["tenantId"] = inConversation;
        using var answer = await host.Post(activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, (await host.Read(session => session.Inbox.Count(CancellationToken.None))).Waiting);
    }

    [Fact]
    public async Task The_body_of_an_unknown_sender_is_not_looked_at()
    {
        await using var host = await TeamsHost.Start();
        using var answer = await host.Post("this is no JSON", token: null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(0, host.Keys.Asked);
    }
}
