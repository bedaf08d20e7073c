using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace PeerAssist.Teams.Connector;

/// <summary>The tokens by which our bots may call the Bot Connector: asked for once, kept for four fifths of their life.</summary>
internal sealed class BotTokens(IHttpClientFactory http, IOptions<TeamsOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>The name of the HTTP client that asks for tokens.</summary>
    public const string Client = "teams-login";

    private const string Scope = "https://api.botframework.com/.default";

    private readonly ConcurrentDictionary<(string App, string Tenant), Lazy<Shelf>> _shelves = new();

    /// <summary>A token for a bot.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="refused">A token that was just refused and is not to be given again.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="HttpRequestException">None is to be had now.</exception>
    public async Task<string> For(BotRegistration bot, string? refused, CancellationToken cancellationToken)
    {
        var shelf = _shelves.GetOrAdd((bot.AppId, bot.TenantId), _ => new(() => new Shelf())).Value;
        if (shelf.Token is { } kept && kept.Value != refused && time.GetElapsedTime(kept.At) < kept.Good)
            return kept.Value;
        await shelf.OneAsks.WaitAsync(cancellationToken);
        try
        {
            // Another caller may have asked in the meantime.
            if (shelf.Token is { } fresh && fresh.Value != refused && time.GetElapsedTime(fresh.At) < fresh.Good)
                return fresh.Value;
            var token = await Ask(bot, cancellationToken);
            shelf.Token = token;
            return token.Value;
        }
        finally
        {
            shelf.OneAsks.Release();
        }
    }

    public void Dispose()
    {
        foreach (var shelf in _shelves.Values)
            shelf.Value.OneAsks.Dispose();
    }

    private async Task<Token> Ask(BotRegistration bot, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        var address = new Uri($"{options.Value.LoginBaseUrl.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(bot.TenantId)}/oauth2/v2.0/token");
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", bot.AppId), new("client_secret", bot.Password), new("scope", Scope),
        ]);
        using var answer = await http.CreateClient(Client).SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"The login answered {(int)answer.StatusCode} for bot {bot.AppId}.", null, answer.StatusCode);
        try
        {
            using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
            var life = told.RootElement.GetProperty("expires_in").GetDouble();
            return new(told.RootElement.GetProperty("access_token").GetString()!, asked, TimeSpan.FromSeconds(Math.Clamp(life, 0, 86_400)) * 0.8);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new HttpRequestException("The login answered something that is no token.", wrong);
        }
    }

    private sealed class Shelf
    {
        public SemaphoreSlim OneAsks { get; } = new(1, 1);

        public volatile Token? Token;
    }

    private sealed record Token(string Value, long At, TimeSpan Good);
}
