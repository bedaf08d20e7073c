using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PeerAssist.Slack.Receiving;

/// <summary>
/// Lets in what Slack signed, and nothing else: first the headers, then the size, then the signature over the raw bytes, and only then is
/// anything parsed. What was kept is answered with 200; what could not be kept with 503, so that Slack sends it again.
/// </summary>
internal sealed class Door(SlackSignature signature, Reception reception, TimeProvider time, ILogger<Door> logger)
{
    private const string SignatureHeader = "X-Slack-Signature";
    private const string TimestampHeader = "X-Slack-Request-Timestamp";
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(10);

    // Slack waits three seconds; what is kept later than this would be sent again anyway.
    private static readonly TimeSpan LongestTaking = TimeSpan.FromSeconds(2.7);

    public async Task<IResult> Enter(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "compressed body");
        }
        if (One(request, TimestampHeader) is not { } timestamp || One(request, SignatureHeader) is not { } given || !signature.IsTimely(timestamp))
        {
            return Refuse(StatusCodes.Status401Unauthorized, "missing or old signature");
        }
        byte[]? body;
        using (var patience = new CancellationTokenSource(LongestReading, time))
        using (var reading = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, request.HttpContext.RequestAborted))
        {
            try
            {
                body = await RawBody.Read(request, reading.Token);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                return Refuse(StatusCodes.Status408RequestTimeout, "slow body");
            }
        }
        if (body is null)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "body over the limit");
        }
        if (!signature.Signs(timestamp, body, given))
        {
            return Refuse(StatusCodes.Status401Unauthorized, "wrong signature");
        }
        if (Payload.Read(request.ContentType, body) is not { } payload)
        {
            // It will not become well formed by being sent again.
            request.HttpContext.Response.Headers["x-slack-no-retry"] = "1";
            return Refuse(StatusCodes.Status400BadRequest, "malformed body");
        }
        return await Take(payload, Convert.ToHexStringLower(SHA256.HashData(body)), request.HttpContext.RequestAborted);
    }

    private async Task<IResult> Take(System.Text.Json.JsonElement payload, string hash, CancellationToken aborted)
    {
        using var patience = new CancellationTokenSource(LongestTaking, time);
        using var taking = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, aborted);
        try
        {
            return await reception.Receive(payload, hash, "slack-v0", taking.Token) switch
            {
                Acknowledgement.Challenge challenge => Results.Text(challenge.Value),
                Acknowledgement.Taken { Body: { } shown } => Results.Json<JsonNode>(shown),
                Acknowledgement.Taken => Results.Ok(),
                _ => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            };
        }
        catch (Exception failure) when (!aborted.IsCancellationRequested)
        {
            Log.NotKept(logger, failure);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private IResult Refuse(int status, string reason)
    {
        Log.Refused(logger, reason);
        SlackMetrics.Ignored("refused");
        return Results.StatusCode(status);
    }

    private static string? One(HttpRequest request, string header) => request.Headers[header] is [{ Length: > 0 and < 200 } value] ? value : null;
}
