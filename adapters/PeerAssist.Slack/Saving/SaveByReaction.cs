using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Privacy;
using PeerAssist.Questions;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Reading;
using PeerAssist.Slack.Receiving;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Saving;

/// <summary>
/// Saves a colleague's reply in a thread when somebody puts the saving emoji on it. The wish is kept before it is acknowledged, because the
/// words have to be fetched from Slack afterwards.
/// </summary>
internal sealed class SaveByReaction(IStore store, SlackCalls calls, Scenes scenes, Behaviours behaviours, Intake intake)
{
    private readonly VotingEmoji _emoji = scenes.Emoji;

    public bool IsMeant(JsonElement happening) => happening.Text("reaction") is { } reaction && _emoji.Saves(reaction);

    public async Task Keep(SaveWish wish, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await session.Records.Save(SlackNames.Adapter, wish.Key, JsonSerializer.SerializeToUtf8Bytes(wish), cancellationToken);
        await session.Commit(cancellationToken);
    }

    /// <summary>Wishes that were kept and not yet carried out.</summary>
    public async Task<IReadOnlyList<SaveWish>> Open(CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        var records = await session.Records.Range(SlackNames.Adapter, SaveWish.Prefix, null, 1_000, cancellationToken);
        return [.. records.Select(record => JsonSerializer.Deserialize<SaveWish>(record.Value)!)];
    }

    public async Task CarryOut(Installation installation, SaveWish wish, CancellationToken cancellationToken)
    {
        if (await Message(installation, wish.Channel, wish.Ts, cancellationToken) is { } reply
            && reply.Text("thread_ts") is { } thread && thread != wish.Ts && reply.Text("user") is { } author
            && await Message(installation, wish.Channel, thread, cancellationToken) is { } question)
        {
            await Save(installation, wish, reply, author, question, cancellationToken);
        }
        await using var session = await store.Write(cancellationToken);
        await session.Records.Remove(SlackNames.Adapter, wish.Key, cancellationToken);
        await session.Commit(cancellationToken);
    }

    private async Task Save(
        Installation installation, SaveWish wish, JsonElement reply, string author, JsonElement question, CancellationToken cancellationToken)
    {
        var scene = await scenes.Set(installation, [(wish.User, null), (author, null)], shared: false, cancellationToken);
        var place = scene.Place(wish.Channel, null, reply.Text("thread_ts"));
        if (scene.IsByProgram(reply) || scene.IsByProgram(question))
        {
            return;
        }
        var (asked, settings) = await Known(place, cancellationToken);
        // Nobody looks through a form here, so personal data is taken out instead of being shown for confirmation.
        var words = Redactions.Of(PlainText.Clean(scene.Words(reply.Text("text"))), settings);
        var captured = new AnswerCaptured(
            place, scene.Person(wish.User), wish.At, asked?.Text ?? scene.Words(question.Text("text")), new AnswerParts(words),
            scene.Person(author), asked?.Id, new MessageId(wish.Ts));
        if (await behaviours.Allow(captured, cancellationToken) is not null)
        {
            var arrival = new Arrival(SlackNames.Adapter, $"{wish.Team}/{wish.Event}", $"{place.Channel}/{wish.Ts}/saved", "", "slack-v0", captured);
            await intake.Take(arrival, also: null, cancellationToken);
        }
    }

    private async Task<(Question? Asked, TeamSettings Settings)> Known(Place place, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        var owner = await session.Organisations.OwnerOf(place.Workspace, cancellationToken);
        var asked = place.Thread is { } thread ? await session.Questions.LatestIn(place.Channel, thread, cancellationToken) : null;
        return (asked, owner?.Settings ?? new());
    }

    private async Task<JsonElement?> Message(Installation installation, string channel, string ts, CancellationToken cancellationToken)
    {
        var asked = new JsonObject { ["channel"] = channel, ["ts"] = ts, ["limit"] = 1, ["inclusive"] = true, ["latest"] = ts, ["oldest"] = ts };
        return await calls.Patiently(installation, "conversations.replies", asked, cancellationToken) switch
        {
            SlackAnswer.Ok { Body: var body } => body.List("messages").Where(message => message.Text("ts") == ts).Select(message => (JsonElement?)message).FirstOrDefault(),
            SlackAnswer.Refused => null,
            // The wish stays, and is carried out after the next start at the latest.
            _ => throw new IOException("Slack cannot be reached."),
        };
    }
}
