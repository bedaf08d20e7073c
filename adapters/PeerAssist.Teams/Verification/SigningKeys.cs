using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PeerAssist.Teams.Verification;

/// <summary>
/// The keys by which deliveries are signed: read once a day and when an unknown one turns up, but never more often than every five
/// minutes whatever comes; while they cannot be read the last good ones stand.
/// </summary>
internal sealed class SigningKeys(IHttpClientFactory http, IOptions<TeamsOptions> options, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    /// <summary>The name of the HTTP client that reads the keys.</summary>
    public const string Client = "teams-keys";

    /// <summary>Who must have published the keys.</summary>
    public const string Issuer = "https://api.botframework.com";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneReader = new(1, 1);
    private volatile KeySet? _last;
    private long? _tried;

    /// <summary>Whether any key was ever read; without one nothing can be said of a delivery.</summary>
    public bool AreKnown => _last is not null;

    /// <summary>The key with this id, if it is published.</summary>
    public async Task<SigningKey?> Find(string id, CancellationToken cancellationToken)
    {
        if (_last is { } last && last.Keys.TryGetValue(id, out var key))
        {
            // Who finds a known key does not wait for another's reading.
            if (time.GetElapsedTime(last.ReadAt) > Fresh && await _oneReader.WaitAsync(0, cancellationToken))
                await ReadIfDue(cancellationToken);
            return _last.Keys.GetValueOrDefault(id);
        }

        await _oneReader.WaitAsync(cancellationToken);
        if (_last?.Keys.GetValueOrDefault(id) is { } read)
        {
            _oneReader.Release();
            return read;
        }

        await ReadIfDue(cancellationToken);
        return _last?.Keys.GetValueOrDefault(id);
    }

    public void Dispose() => _oneReader.Dispose();

    private async Task ReadIfDue(CancellationToken cancellationToken)
    {
        try
        {
            if (_tried is { } tried && time.GetElapsedTime(tried) < Pause)
                return;
            _tried = time.GetTimestamp();
            _last = await Read(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.KeysNotRead(failure, AreKnown);
        }
        finally
        {
            _oneReader.Release();
        }
    }

    private async Task<KeySet> Read(CancellationToken cancellationToken)
    {
        var client = http.CreateClient(Client);
        var address = options.Value.OpenIdMetadataUrl;
        var metadata = OpenIdConnectConfiguration.Create(await Get(client, address, cancellationToken));
        if (metadata.Issuer != Issuer)
            throw new InvalidDataException($"The metadata was issued by '{metadata.Issuer}'.");
        if (!Uri.TryCreate(metadata.JwksUri, UriKind.Absolute, out var keys) || keys.Scheme != address.Scheme || keys.Authority != address.Authority)
            throw new InvalidDataException($"The metadata points to keys elsewhere, at '{metadata.JwksUri}'.");
        return KeySet.Read(await Get(client, keys, cancellationToken), time.GetTimestamp());
    }

    private static async Task<string> Get(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(address, cancellationToken);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync(cancellationToken)
            : throw new HttpRequestException($"{address.Host} answered {(int)answer.StatusCode}.");
    }
}
