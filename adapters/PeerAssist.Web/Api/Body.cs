using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PeerAssist.Web.Api;

/// <summary>The JSON body of a request, or the problem that it is none.</summary>
internal sealed record Body<T>(T? Said, string Hash, IResult? Wrong)
    where T : class
{
    private const int Largest = 256 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        MaxDepth = 16,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    /// <summary>Reads the body; its hash covers the path too, so that one key is not taken for two different calls.</summary>
    internal static async Task<Body<T>> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            return Bad(StatusCodes.Status415UnsupportedMediaType, "The Content-Type must be application/json.");
        if (await Bytes(request, cancellationToken) is not { } bytes)
            return Bad(StatusCodes.Status413PayloadTooLarge, $"The request is larger than {Largest / 1024} KiB.");
        try
        {
            var said = JsonSerializer.Deserialize<T>(bytes, Json);
            var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Path}\n"), .. bytes]);
            return said is null ? Bad(StatusCodes.Status400BadRequest, "The body must be a JSON object.") : new(said, Convert.ToHexStringLower(hash), null);
        }
        catch (JsonException wrong)
        {
            return Bad(StatusCodes.Status400BadRequest, Sentence(wrong));
        }
    }

    private static async Task<byte[]?> Bytes(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
            return null;
        using var bytes = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (bytes.Length + read > Largest)
                return null;
            bytes.Write(chunk, 0, read);
        }

        return bytes.ToArray();
    }

    private static string Sentence(JsonException wrong) => wrong.Path is { Length: > 2 } path
        ? $"The body is not what it should be at \"{path[2..]}\"."
        : "The body is not valid JSON.";

    private static Body<T> Bad(int status, string sentence) => new(null, "", Problem.Of(status, sentence));
}
