namespace PeerAssist.Chat.Events;

/// <summary>A person wrote a message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Text">Its text without the mention of the bot.</param>
/// <param name="Mentioned">Whether it mentions the bot; in a direct chat every message addresses it.</param>
public sealed record MessagePosted(Place Place, Person By, DateTimeOffset At, MessageId Message, string Text, bool Mentioned)
    : ChatEvent(Place, By, At)
{
    /// <summary>Whether the reply is for the asker's eyes only.</summary>
    public bool Private { get; init; }

    /// <summary>Whether it is asked without a name, and so privately.</summary>
    public bool Nameless { get; init; }

    /// <summary>What the place lets the bot say although nobody addresses it; none for nothing.</summary>
    public Initiative? Initiative { get; init; }

    /// <summary>Whether somebody addressed the bot and is owed exactly one reply.</summary>
    public bool Addressed => Mentioned || Place.Kind == ChannelKind.Direct;

    /// <summary>Whether the bot overhears it where it may say something of its own accord; inside threads people are left alone.</summary>
    public bool Overheard => !Addressed && Initiative is not null && Place.Thread is null;
}

/// <summary>A person changed a message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Text">Its text now, without the mention of the bot.</param>
/// <param name="Mentioned">Whether it mentions the bot now.</param>
public sealed record MessageEdited(Place Place, Person By, DateTimeOffset At, MessageId Message, string Text, bool Mentioned)
    : ChatEvent(Place, By, At);

/// <summary>A message was deleted.</summary>
/// <param name="Message">The message that is gone.</param>
public sealed record MessageDeleted(Place Place, Person By, DateTimeOffset At, MessageId Message) : ChatEvent(Place, By, At);
