using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace PeerAssist.Slack.Receiving;

/// <summary>A request's body as the bytes that were signed, read once and never further than the limit.</summary>
internal static class RawBody
{
    public const int Limit = 1024 * 1024;

    /// <summary>The bytes; none when there are more than the limit.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
        {
            return null;
        }
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (await request.Body.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                if (body.Length + read > Limit)
                {
                    return null;
                }
                body.Write(buffer, 0, read);
            }
            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
