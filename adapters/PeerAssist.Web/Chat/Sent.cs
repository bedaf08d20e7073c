using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PeerAssist.Web.Chat;

/// <summary>What a page sent: its content, and a hash of the raw body.</summary>
/// <param name="Content">The content; none when the body could not be understood.</param>
/// <param name="Hash">SHA-256 of the raw body, hexadecimal.</param>
/// <param name="Status">The status to refuse it with; 0 when it is fine.</param>
/// <param name="Fault">The key of the sentence that says why.</param>
internal sealed record Sent<T>(T? Content, string Hash, int Status = 0, string Fault = "")
    where T : class
{
    private const int LongestBody = 512 * 1024;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task<Sent<T>> Read(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return new(null, "", 415, "error.not-json");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LongestBody;
        try
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            if (body.Length > LongestBody)
                return new(null, "", 413, "error.too-long");
            var bytes = body.ToArray();
            return JsonSerializer.Deserialize<T>(bytes, Web) is { } content
                ? new(content, Convert.ToHexStringLower(SHA256.HashData(bytes)))
                : new(null, "", 400, "error.not-json");
        }
        catch (BadHttpRequestException)
        {
            return new(null, "", 413, "error.too-long");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair in a string is an InvalidOperationException, not a JsonException.
            return new(null, "", 400, "error.not-json");
        }
    }
}
