using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Reading;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Answering;

/// <summary>Takes the two shortcuts: to save a message as an answer, and to ask from anywhere.</summary>
internal sealed class Shortcuts(Scenes scenes, Intake intake, Dialogs dialogs, TimeProvider time)
{
    public async Task<Acknowledgement> Receive(Incoming incoming, CancellationToken cancellationToken)
    {
        var payload = incoming.Payload;
        if (payload.Text("user", "id") is not { } user || payload.Text("trigger_id") is not { } trigger)
        {
            return new Acknowledgement.Taken();
        }
        var author = payload.Text("message", "user");
        (string, string?)[] users = [(user, payload.Text("user", "team_id")), .. author is null ? Array.Empty<(string, string?)>() : [(author, payload.Text("message", "team"))]];
        var scene = await scenes.Set(incoming.Installation, users, shared: false, cancellationToken);
        var language = Texts.Speak(scene.Person(user).Language);
        switch (payload.Text("callback_id"))
        {
            case FormIds.Ask:
                var direct = new Place(scene.Channel(user), ChannelKind.Direct);
                await dialogs.Open(incoming, dialogs.Ask.Draw(FormState.Of(direct, user), language), cancellationToken);
                break;
            case FormIds.Save when author is not null:
                await Save(incoming, scene, user, author, trigger, language, cancellationToken);
                break;
            default:
                SlackMetrics.Ignored("unknown-shortcut");
                break;
        }
        return new Acknowledgement.Taken();
    }

    private async Task Save(
        Incoming incoming, Scene scene, string user, string author, string trigger, string language, CancellationToken cancellationToken)
    {
        var payload = incoming.Payload;
        if (payload.Text("channel", "id") is not { } channel || (payload.Text("message_ts") ?? payload.Text("message", "ts")) is not { } ts)
        {
            return;
        }
        var place = scene.Place(channel, null, payload.Text("message", "thread_ts"));
        var looked = new Looked(place, scene.Person(user), time.GetUtcNow(), Look.CaptureForm, Message: new MessageId(ts))
        {
            Text = scene.Words(payload.Text("message", "text")),
            Author = scene.Person(author),
        };
        var opening = dialogs.OpenLoading(incoming, language, CancellationToken.None);
        var result = await intake.Answer(incoming.Arrival(trigger, looked), also: null, cancellationToken);
        var state = FormState.Of(place, user, message: new MessageId(ts)) with
        {
            Author = author,
            Question = (result as Result.CaptureForm)?.Answers?.Value,
        };
        dialogs.Fill(incoming, opening, () => ResultViews.Draw(result, state, dialogs.Forms, language, trigger), state, language);
    }
}
