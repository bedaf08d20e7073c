using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using PeerAssist.Teams.Connector;

namespace PeerAssist.Teams;

/// <summary>The connector over Microsoft.Bot.Builder: every call is a turn of its adapter; what comes of it is judged by us.</summary>
internal sealed class BotBuilderConnector(ConnectorCalls calls) : ITeamsConnector
{
    private const string Channel = "msteams";
    private const int MembersAtOnce = 200;

    public static bool IsBuiltIn => true;

    /// <summary>Registers it; false, with the reason for the operator, when this build has none.</summary>
    public static bool TryAdd(IServiceCollection services, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        services.AddSingleton<ITeamsConnector, BotBuilderConnector>();
        return true;
    }

    public Task<ConnectorAnswer> Send(Wire wire, string conversation, JsonObject activity, CancellationToken cancellationToken) =>
        Turn(wire, conversation, (turn, token) => turn.SendActivityAsync(Read<Activity>(activity), token), cancellationToken);

    public Task<ConnectorAnswer> Update(Wire wire, string conversation, string message, JsonObject activity, CancellationToken cancellationToken)
    {
        var drawn = Read<Activity>(activity);
        drawn.Id = message;
        return Turn(wire, conversation, (turn, token) => turn.UpdateActivityAsync(drawn, token), cancellationToken);
    }

    public Task<ConnectorAnswer> Delete(Wire wire, string conversation, string message, CancellationToken cancellationToken) =>
        Turn(wire, conversation, (turn, token) => turn.DeleteActivityAsync(message, token), cancellationToken);

    public Task<ConnectorAnswer> Create(Wire wire, JsonObject parameters, CancellationToken cancellationToken) => Watched(
        wire,
        line => new TurnAdapter(line).CreateConversationAsync(
            wire.Bot?.AppId, Channel, wire.ServiceUrl, null, Read<ConversationParameters>(parameters), (_, _) => Task.CompletedTask, cancellationToken));

    public Task<ConnectorAnswer> Members(Wire wire, string conversation, string? after, CancellationToken cancellationToken) => Turn(
        wire, conversation,
        (turn, token) => turn.TurnState.Get<IConnectorClient>().Conversations.GetConversationPagedMembersAsync(conversation, MembersAtOnce, after, token),
        cancellationToken);

    private Task<ConnectorAnswer> Turn(Wire wire, string conversation, Func<ITurnContext, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        // It has no id, which the adapter would take for a message to reply to.
        var continuation = new Activity
        {
            Type = ActivityTypes.Event,
            ChannelId = Channel,
            ServiceUrl = wire.ServiceUrl,
            Conversation = new(id: conversation),
        };
        return Watched(
            wire, line => new TurnAdapter(line).ContinueConversationAsync(wire.Bot?.AppId, continuation, new BotCallbackHandler(act), cancellationToken));
    }

    // Once the call was made, its end counts, whatever Bot Builder makes of it.
    private async Task<ConnectorAnswer> Watched(Wire wire, Func<Line, Task> call)
    {
        using var line = new Line(calls, wire);
        try
        {
            await call(line);
        }
        catch (Exception) when (line.Answer is not null)
        {
            return line.Answer;
        }

        return line.Answer ?? throw new InvalidOperationException("Bot Builder ended a turn without a call.");
    }

    // Attachments become JObject: a typed card would overflow its stack. A text that looks like a date stays as it is.
    private static T Read<T>(JsonObject json)
    {
        using var reader = new JsonTextReader(new StringReader(json.ToJsonString())) { DateParseHandling = DateParseHandling.None };
        return JsonSerializer.Create().Deserialize<T>(reader)!;
    }
}
