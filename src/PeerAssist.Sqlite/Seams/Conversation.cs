using PeerAssist.Chat;
using PeerAssist.Chat.Events;

namespace PeerAssist.Sqlite.Seams;

/// <summary>Names what must be handled in order: a thread, and in a direct chat all of it.</summary>
internal static class Conversation
{
    public static string Of(ChatEvent happened) => happened switch
    {
        MessagePosted posted => Of(posted.Place, posted.Message),
        MessageEdited edited => Of(edited.Place, edited.Message),
        MessageDeleted deleted => Of(deleted.Place, deleted.Message),
        _ => Of(happened.Place, null),
    };

    /// <summary>The conversation of a place; a message outside a thread starts the thread in which it is answered.</summary>
    public static string Of(Place place, MessageId? message) => place.Kind == ChannelKind.Direct
        ? place.Channel.ToString()
        : $"{place.Channel} {place.Thread ?? message}";
}
