using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PeerAssist.Teams.Activities;

/// <summary>Reads an activity from the bytes of a request.</summary>
internal static class ActivityJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // A field sent twice could mean one thing to a check and another to us.
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        MaxDepth = 64,
    };

    public static bool TryRead(ReadOnlySpan<byte> body, [NotNullWhen(true)] out Activity? activity)
    {
        try
        {
            activity = JsonSerializer.Deserialize<Activity>(body, Options);
            return activity is { Type.Length: > 0, Conversation.Id.Length: > 0 };
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or NotSupportedException)
        {
            activity = null;
            return false;
        }
    }
}
