using System.Text.Json.Nodes;

namespace PeerAssist.Teams.Connector;

/// <summary>Calls the Bot Connector. Two implementations: our own, and one over an SDK. Neither repeats a call or throws for a refusal.</summary>
internal interface ITeamsConnector
{
    /// <summary>Puts a message into a conversation; the thread of a channel is a part of the conversation's id.</summary>
    Task<ConnectorAnswer> Send(Wire wire, string conversation, JsonObject activity, CancellationToken cancellationToken);

    /// <summary>Puts a message in the place of one of our own.</summary>
    Task<ConnectorAnswer> Update(Wire wire, string conversation, string message, JsonObject activity, CancellationToken cancellationToken);

    /// <summary>Takes one of our own messages away.</summary>
    Task<ConnectorAnswer> Delete(Wire wire, string conversation, string message, CancellationToken cancellationToken);

    /// <summary>Opens a conversation: the chat with one person, or a thread of a channel with its first message.</summary>
    Task<ConnectorAnswer> Create(Wire wire, JsonObject parameters, CancellationToken cancellationToken);

    /// <summary>Lists members of a conversation, a page at a time.</summary>
    Task<ConnectorAnswer> Members(Wire wire, string conversation, string? after, CancellationToken cancellationToken);
}
