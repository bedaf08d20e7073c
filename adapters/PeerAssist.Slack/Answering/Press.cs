using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Slack.Drawing;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Reading;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Answering;

/// <summary>One press of one of our buttons.</summary>
/// <param name="Action">Which button.</param>
/// <param name="Value">What it is about.</param>
/// <param name="Place">Where it stood.</param>
/// <param name="By">Who pressed it.</param>
/// <param name="At">When.</param>
/// <param name="Key">Names the press: a double of the delivery has the same.</param>
internal sealed record Press(string Action, ButtonValue Value, Place Place, Person By, DateTimeOffset At, string Key)
{
    public string Language => Texts.Speak(By.Language);

    public FormState State => FormState.Of(Place, By.Account.UserId, Value.QuestionId, Value.AnswerId, Value.MessageId) with { Revision = Value.Revision };

    /// <summary>Reads a press; none when it is of no button of ours or stood nowhere we know.</summary>
    public static Press? Read(JsonElement payload, Scene scene, FormState? view)
    {
        var action = payload.List("actions").FirstOrDefault();
        if (payload.Text("user", "id") is not { } user || action.Text("action_id") is not { } name
            || ButtonValue.Read(action.Text("value")) is not { } value || Ts.Time(action.Text("action_ts")) is not { } at
            || PlaceOf(payload, scene, view, user) is not { } place)
        {
            return null;
        }
        var key = payload.Text("trigger_id") ?? $"{payload.Text("container", "message_ts")}/{user}/{action.Text("action_ts")}";
        return new(name, value, place, scene.Person(user), at, $"{key}/{name}");
    }

    private static Place? PlaceOf(JsonElement payload, Scene scene, FormState? view, string user)
    {
        if (payload.Text("container", "type") == "view")
        {
            return payload.Text("view", "type") == "home" ? new(scene.Channel(user), ChannelKind.Direct) : view?.Place(scene.Team);
        }
        var channel = payload.Text("channel", "id") ?? payload.Text("container", "channel_id");
        var thread = payload.Text("message", "thread_ts") ?? payload.Text("container", "thread_ts");
        return channel is null ? null : scene.Place(channel, null, thread);
    }
}
