using PeerAssist.Organisations;

namespace PeerAssist.Chat.Replies;

/// <summary>A drawn message, ready for an adapter to be put into its platform's form. All texts in it are untrusted.</summary>
/// <param name="OutboxId">Names the sending, so that an ambiguous one can be found again.</param>
/// <param name="Place">Where it is sent.</param>
/// <param name="Replaces">The bot's own message that it takes the place of.</param>
/// <param name="OnlyFor">Who alone may see it; none for everybody of the place.</param>
/// <param name="Language">Two-letter code of the language.</param>
/// <param name="Body">What it says.</param>
public sealed record Reply(string OutboxId, Place Place, MessageId? Replaces, Account? OnlyFor, string Language, ReplyBody Body)
{
    /// <summary>Whether the same may stand there already, because an earlier sending ended unclearly and cannot be looked up.</summary>
    public bool MayRepeat { get; init; }
}
