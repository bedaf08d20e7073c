using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PeerAssist.Chat;
using PeerAssist.Privacy;

namespace PeerAssist.Teams.Cards;

/// <summary>Binds what a button stands for to the tenant and the conversation that its card was shown in.</summary>
internal sealed class CardSeal(KeyRing keys)
{
    private const int Length = 16;

    private readonly byte[] _secret = keys.Derive("teams-cards");

    public string Of(CardAction action, ChannelId conversation) => Base64Url.EncodeToString(Mac(action, conversation));

    public bool Fits(string seal, CardAction action, ChannelId conversation)
    {
        Span<byte> given = stackalloc byte[Length];
        return Base64Url.IsValid(seal, out var length) && length == Length
            && Base64Url.TryDecodeFromChars(seal, given, out _)
            && CryptographicOperations.FixedTimeEquals(given, Mac(action, conversation));
    }

    private ReadOnlySpan<byte> Mac(CardAction action, ChannelId conversation)
    {
        var told = new StringBuilder();
        foreach (var part in (ReadOnlySpan<string?>)[
            conversation.Workspace.Value, conversation.NativeId, action.Verb, action.Question?.Value, action.Answer?.Value,
            action.Revision?.ToString(CultureInfo.InvariantCulture), action.Message?.Value])
        {
            // With its length in front no part can pass for the end of another.
            told.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}");
        }

        return HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(told.ToString())).AsSpan(0, Length);
    }
}
