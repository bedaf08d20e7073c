namespace PeerAssist.Slack.Sockets;

/// <summary>Why a socket came to its end.</summary>
internal enum SocketEnd
{
    /// <summary>Slack is about to close it, or wants it replaced: another is opened before it is closed.</summary>
    Refresh,

    /// <summary>The connection broke.</summary>
    Broken,

    /// <summary>There are too many sockets of this app: the next is opened only after a long wait.</summary>
    TooMany,

    /// <summary>Socket Mode was switched off: nothing is opened any more.</summary>
    SwitchedOff,
}
