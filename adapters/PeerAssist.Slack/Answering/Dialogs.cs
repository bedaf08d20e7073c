using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Drawing;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Answering;

/// <summary>
/// Opens modals. A trigger lives three seconds and cannot be asked for again, so a loading view is opened at once, beside the commit,
/// and filled when the result is there.
/// </summary>
internal sealed class Dialogs(SlackCalls calls, FormSeal seal, SlackChannels channels, Errands errands)
{
    public AnswerForms Forms { get; } = new(seal);

    public AskForm Ask { get; } = new(seal);

    /// <summary>Opens the loading view, above another one when the button stood in a view.</summary>
    /// <returns>The view's id; none when Slack would not open it.</returns>
    public async Task<string?> OpenLoading(Incoming incoming, string language, CancellationToken cancellationToken) =>
        await Open(incoming, Views.Loading(language), cancellationToken);

    /// <summary>Opens a view.</summary>
    public async Task<string?> Open(Incoming incoming, JsonObject view, CancellationToken cancellationToken)
    {
        if (incoming.Payload.Text("trigger_id") is not { } trigger)
        {
            return null;
        }
        var above = incoming.Payload.Text("container", "type") == "view" && incoming.Payload.Text("view", "type") == "modal";
        var answer = await calls.Once(
            incoming.Installation, above ? "views.push" : "views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view }, cancellationToken);
        return answer is SlackAnswer.Ok { Body: var body } ? body.Text("view", "id") : null;
    }

    /// <summary>Has the loading view filled; when it could not be opened, the person is told so.</summary>
    public void Fill(Incoming incoming, Task<string?> opening, Func<JsonObject> draw, FormState state, string language)
    {
        errands.Run("a modal", async cancellationToken =>
        {
            if (await opening is { } id)
            {
                await Replace(incoming.Installation, id, draw(), state, cancellationToken);
            }
            else
            {
                await Whisper(incoming.Installation, state, SlackTexts.Say(language, "failed"), cancellationToken);
            }
        });
    }

    /// <summary>Puts a view in the place of another.</summary>
    public async Task Replace(Installation installation, string id, JsonObject view, FormState state, CancellationToken cancellationToken)
    {
        await calls.Patiently(installation, "views.update", new JsonObject { ["view_id"] = id, ["view"] = Sealed(view, state) }, cancellationToken);
    }

    /// <summary>The view with what it is about: the buttons in it know only through that in which place they stand.</summary>
    public JsonObject Sealed(JsonObject view, FormState state)
    {
        view["private_metadata"] ??= seal.Close(state);
        return view;
    }

    /// <summary>Tells one person something in the place it is about.</summary>
    public async Task Whisper(Installation installation, FormState state, string text, CancellationToken cancellationToken)
    {
        var message = new JsonObject
        {
            ["channel"] = channels.PresentId(SlackNames.Channel(installation.Team, state.Channel)),
            ["user"] = state.User,
            ["text"] = Fallback.Of(text),
            ["blocks"] = new JsonArray(RichText.Block(null, RichText.Section(text))),
        };
        if (state.Thread is not null && Reading.Ts.IsMessage(state.Thread))
        {
            message["thread_ts"] = state.Thread;
        }
        var direct = state.Kind == ChannelKind.Direct;
        if (direct)
        {
            message.Remove("user");
        }
        await calls.Once(installation, direct ? "chat.postMessage" : "chat.postEphemeral", message, cancellationToken);
    }

    /// <summary>Tells the person what came of a press, where the place does not show it by itself.</summary>
    public void Tell(Incoming incoming, Press press, Result result)
    {
        var view = incoming.Payload.Text("view", "type") == "modal" ? incoming.Payload.Text("view", "id") : null;
        if (view is not null && press.Action == ReplyAction.Undo)
        {
            errands.Run("a modal", ct => Replace(incoming.Installation, view, ResultViews.Draw(result, press.State, Forms, press.Language, press.Key), press.State, ct));
        }
        else if (result is Result.Done && press.Action is ReplyAction.Worked or ReplyAction.Failed or ReplyAction.Thank)
        {
            // Nothing in the message shows these.
            errands.Run("an acknowledgement", ct => Whisper(incoming.Installation, press.State, SlackTexts.Say(press.Language, "done"), ct));
        }
        else if (result is Result.Refused refused)
        {
            errands.Run("a refusal", ct => Whisper(incoming.Installation, press.State, Views.Sentence(press.Language, refused.Reason), ct));
        }
    }

    public FormState? StateOf(Incoming incoming, string user) => seal.Open(incoming.Payload.Text("view", "private_metadata"), user);
}
