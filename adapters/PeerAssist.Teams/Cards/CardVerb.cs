using PeerAssist.Chat.Replies;

namespace PeerAssist.Teams.Cards;

/// <summary>What only buttons of cards can do, beside <see cref="ReplyAction"/>.</summary>
internal static class CardVerb
{
    /// <summary>Opens the form that saves a message as an answer; <see cref="ReplyAction.Save"/> saves what the form holds.</summary>
    public const string Capture = "capture";

    /// <summary>Opens the form that corrects all parts of an answer; <see cref="ReplyAction.Correct"/> sends it.</summary>
    public const string Edit = "edit";

    /// <summary>Shows the reply itself again.</summary>
    public const string Show = "show";
}
