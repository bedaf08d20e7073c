using System.Text.Json.Nodes;
using PeerAssist.Teams.Cards;

namespace PeerAssist.Teams.Connector;

/// <summary>Words the calls of the Bot Connector ourselves.</summary>
internal sealed class OwnConnector(ConnectorCalls calls) : ITeamsConnector
{
    private const int MembersAtOnce = 200;

    public Task<ConnectorAnswer> Send(Wire wire, string conversation, JsonObject activity, CancellationToken cancellationToken) =>
        calls.Call(wire, HttpMethod.Post, $"v3/conversations/{Escape(conversation)}/activities", CardRoom.Write(activity), cancellationToken);

    public Task<ConnectorAnswer> Update(Wire wire, string conversation, string message, JsonObject activity, CancellationToken cancellationToken) =>
        calls.Call(wire, HttpMethod.Put, $"v3/conversations/{Escape(conversation)}/activities/{Escape(message)}", CardRoom.Write(activity), cancellationToken);

    public Task<ConnectorAnswer> Delete(Wire wire, string conversation, string message, CancellationToken cancellationToken) =>
        calls.Call(wire, HttpMethod.Delete, $"v3/conversations/{Escape(conversation)}/activities/{Escape(message)}", null, cancellationToken);

    public Task<ConnectorAnswer> Create(Wire wire, JsonObject parameters, CancellationToken cancellationToken) =>
        calls.Call(wire, HttpMethod.Post, "v3/conversations", CardRoom.Write(parameters), cancellationToken);

    public Task<ConnectorAnswer> Members(Wire wire, string conversation, string? after, CancellationToken cancellationToken) =>
        calls.Call(
            wire, HttpMethod.Get,
            $"v3/conversations/{Escape(conversation)}/pagedmembers?pageSize={MembersAtOnce}{(after is null ? "" : $"&continuationToken={Escape(after)}")}",
            null, cancellationToken);

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
