using PeerAssist.Chat.Replies;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Homes;
using PeerAssist.Slack.Reading;
using PeerAssist.Slack.Receiving;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Answering;

/// <summary>Reads presses of buttons, and learns from them what a later answer needs.</summary>
internal sealed class Presses(IStore store, PrivateReplies replies)
{
    /// <summary>The press; none when it is of no button of ours or stood nowhere we know.</summary>
    public async Task<Press?> Read(Incoming incoming, Scene scene, FormState? view, CancellationToken cancellationToken)
    {
        if (Press.Read(incoming.Payload, scene, view) is not { } press)
        {
            return null;
        }
        replies.Learn(incoming.Payload, press.Value);
        return press.Action == ReplyAction.Answer && incoming.Payload.Text("view", "type") == "home" ? await WhereItWasAsked(press, cancellationToken) : press;
    }

    // An open question on the home tab is answered for the place where it was asked, if the person can read there.
    private async Task<Press> WhereItWasAsked(Press press, CancellationToken cancellationToken)
    {
        if (press.Value.QuestionId is not { } id)
        {
            return press;
        }
        await using var session = await store.Read(cancellationToken);
        return await HomeReader.PlaceOf(session, press.By, id, cancellationToken) is { } place ? press with { Place = place } : press;
    }
}
