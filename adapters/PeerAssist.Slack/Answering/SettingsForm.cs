using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Slack.Drawing;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Answering;

/// <summary>Lets an admin decide what the bot does in a channel.</summary>
internal sealed class SettingsForm(Behaviours behaviours, FormSeal seal)
{
    private const string Off = "off";
    private const string Mention = "mention";

    public async Task<JsonObject> Draw(FormState state, ChannelId channel, string language, CancellationToken cancellationToken)
    {
        var behaviour = await behaviours.Of(channel, cancellationToken);
        var (off, mention) = (Option("settings.off", Off, language), Option("settings.mention", Mention, language));
        var shared = Option("settings.shared", "shared", language);
        var among = new JsonObject { ["type"] = "checkboxes", ["action_id"] = "shared", ["options"] = new JsonArray(shared) };
        if (behaviour.AmongCompanies)
        {
            among["initial_options"] = new JsonArray(shared.DeepClone());
        }
        return Views.Form(
            FormIds.Settings, SlackTexts.Say(language, "settings.title"), SlackTexts.Say(language, "form.save"), language, seal.Close(state),
            [
                Blocks.Input("behaviour.0.0", SlackTexts.Say(language, "settings.behaviour"), new JsonObject
                {
                    ["type"] = "radio_buttons",
                    ["action_id"] = "behaviour",
                    ["options"] = new JsonArray(mention, off),
                    ["initial_option"] = (behaviour.Answers ? mention : off).DeepClone(),
                }, optional: false),
                Blocks.Input("shared.0.0", "Slack Connect", among, optional: true),
            ]);
    }

    public async Task<Acknowledgement> Decide(JsonElement view, SlackPerson person, ChannelId channel, CancellationToken cancellationToken)
    {
        var language = Texts.Speak(person.Language);
        if (!person.Admin)
        {
            return new Acknowledgement.Taken(new JsonObject
            {
                ["response_action"] = "update",
                ["view"] = Views.Sentence(language, SlackTexts.Say(language, "command.admins")),
            });
        }
        await behaviours.Decide(
            channel, new Behaviour(FormValues.Choice(view, "behaviour") != Off, FormValues.Ticked(view, "shared")), cancellationToken);
        return new Acknowledgement.Taken();
    }

    private static JsonObject Option(string key, string value, string language) => Blocks.Option(SlackTexts.Say(language, key), value);
}
