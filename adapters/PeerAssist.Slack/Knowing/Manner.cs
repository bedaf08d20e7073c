namespace PeerAssist.Slack.Knowing;

/// <summary>When the bot speaks in a channel.</summary>
internal enum Manner
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>When it is mentioned.</summary>
    Mention,

    /// <summary>When it is mentioned; and to whoever asks the channel something, alone, when it is sure.</summary>
    Suggest,

    /// <summary>When it is mentioned; and in the thread of a question to the channel, when it is sure.</summary>
    Answer,
}
