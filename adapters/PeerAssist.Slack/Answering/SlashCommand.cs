using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Slack.Drawing;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Reading;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Answering;

/// <summary>Answers <c>/peerassist</c>; only the person sees the answer.</summary>
internal sealed class SlashCommand(Scenes scenes, Intake intake, Dialogs dialogs, SettingsForm settings, TeamCommands team)
{
    public async Task<Acknowledgement> Receive(Incoming incoming, CancellationToken cancellationToken)
    {
        var payload = incoming.Payload;
        if (payload.Text("user_id") is not { } user || payload.Text("channel_id") is not { } channel)
        {
            return new Acknowledgement.Taken();
        }
        // Whoever writes a command belongs to a workspace where the app is installed.
        var scene = await scenes.Set(incoming.Installation, [(user, null)], shared: false, cancellationToken);
        var language = Texts.Speak(scene.Person(user).Language);
        var text = scene.Words(payload.Text("text"));
        var place = scene.Place(channel, payload.Text("channel_name") == "directmessage" ? "im" : null, null);
        var state = FormState.Of(place, user);
        switch (text.ToLowerInvariant())
        {
            case "" or "help":
                return Say(SlackTexts.Say(language, "command.help"));
            case "ask":
                await dialogs.Open(incoming, dialogs.Ask.Draw(state, language), cancellationToken);
                return new Acknowledgement.Taken();
            case "stats":
                return Say(await team.Stats(place.Workspace, language, cancellationToken));
            case "settings" or "reindex" when !scene.People[user].Admin:
                return Say(SlackTexts.Say(language, "command.admins"));
            case "settings":
                await dialogs.Open(incoming, await settings.Draw(state, place.Channel, language, cancellationToken), cancellationToken);
                return new Acknowledgement.Taken();
            case "reindex":
                return Say(await team.Reindex(place.Workspace, language, cancellationToken));
            default:
                return await Ask(incoming, scene, user, text, language, cancellationToken);
        }
    }

    private async Task<Acknowledgement> Ask(
        Incoming incoming, Scene scene, string user, string text, string language, CancellationToken cancellationToken)
    {
        var key = incoming.Payload.Text("trigger_id") ?? incoming.BodyHash;
        var direct = new Place(scene.Channel(user), ChannelKind.Direct);
        var put = new QuestionPut(direct, scene.Person(user), team.Now, text);
        var result = await intake.Answer(incoming.Arrival(key, put), also: null, cancellationToken);
        return result switch
        {
            Result.Answered answered => new Acknowledgement.Taken(new JsonObject
            {
                ["response_type"] = "ephemeral",
                ["text"] = Fallback.Of(answered.Reason),
                ["blocks"] = new JsonArray([.. ResultViews.AnswerBlocks(answered, language, $"command.{key}").Take(Blocks.MostInMessage)]),
            }),
            Result.Refused refused => Say(Views.Sentence(language, refused.Reason)),
            _ => Say(SlackTexts.Say(language, "failed")),
        };
    }

    private static Acknowledgement.Taken Say(string text) => new(new JsonObject
    {
        ["response_type"] = "ephemeral",
        ["text"] = Fallback.Of(text),
        ["blocks"] = new JsonArray(RichText.Block(null, RichText.Section(text))),
    });
}
