using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeerAssist.Slack.Forms;

/// <summary>Seals what a form carries, so that it comes back as it was sent or not at all.</summary>
internal sealed class FormSeal(SlackSettings settings)
{
    private const int Longest = 3_000;
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly byte[][] _keys =
    [
        .. ((string?[])[settings.SigningSecret ?? settings.AppToken, settings.PreviousSigningSecret])
            .OfType<string>()
            .Select(secret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "peerassist form"u8)),
    ];

    public string Close(FormState state)
    {
        var json = JsonSerializer.Serialize(state, Json);
        return Sign(_keys[0], json) + json;
    }

    /// <summary>What was sealed; none when it is not exactly that, or another user sends it.</summary>
    public FormState? Open(string? sealedState, string user)
    {
        const int signature = 2 * SHA256.HashSizeInBytes;
        if (sealedState is not { Length: > signature and <= Longest })
        {
            return null;
        }
        var json = sealedState[signature..];
        var given = Encoding.ASCII.GetBytes(sealedState[..signature]);
        if (!_keys.Any(key => CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Sign(key, json)))))
        {
            return null;
        }
        var state = JsonSerializer.Deserialize<FormState>(json, Json);
        return state?.User == user ? state : null;
    }

    private static string Sign(byte[] key, string json) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(json)));
}
