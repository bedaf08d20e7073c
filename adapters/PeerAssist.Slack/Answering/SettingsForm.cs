using System.Globalization;
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
    public async Task<JsonObject> Draw(FormState state, ChannelId channel, string language, CancellationToken cancellationToken) =>
        Draw(await behaviours.Of(channel, cancellationToken), seal.Close(state), language);

    /// <summary>The form as it is drawn for a behaviour.</summary>
    public static JsonObject Draw(Behaviour behaviour, string metadata, string language)
    {
        var shared = Blocks.Option(SlackTexts.Say(language, "settings.shared"), "shared");
        var among = new JsonObject { ["type"] = "checkboxes", ["action_id"] = "shared", ["options"] = new JsonArray(shared) };
        if (behaviour.AmongCompanies)
        {
            among["initial_options"] = new JsonArray(shared.DeepClone());
        }
        return Views.Form(
            FormIds.Settings, SlackTexts.Say(language, "settings.title"), SlackTexts.Say(language, "form.save"), language, metadata,
            [
                Blocks.Input("behaviour.0.0", SlackTexts.Say(language, "settings.behaviour"), Blocks.Choice("behaviour", [.. Manners(language)], Name(behaviour.Manner)), optional: false),
                Blocks.Input("precision.0.0", SlackTexts.Say(language, "settings.precision"), Blocks.Choice("precision", [.. Precisions(language)], Name(behaviour.Precision)),
                    optional: false, SlackTexts.Say(language, "settings.precision.hint")),
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
        await behaviours.Decide(channel, Chosen(view), cancellationToken);
        return new Acknowledgement.Taken();
    }

    private static Behaviour Chosen(JsonElement view) => new(
        Enum.GetValues<Manner>().FirstOrDefault(manner => Name(manner) == FormValues.Choice(view, "behaviour"), Manner.Mention),
        Behaviour.Precisions.FirstOrDefault(precision => Name(precision) == FormValues.Choice(view, "precision"), Behaviour.UsualPrecision),
        FormValues.Ticked(view, "shared"));

    // The default first, then from quiet to talkative.
    private static IEnumerable<JsonObject> Manners(string language) => ((Manner[])[Manner.Mention, Manner.Suggest, Manner.Answer, Manner.Off])
        .Select(manner => Blocks.Option(SlackTexts.Say(language, "settings." + Name(manner)), Name(manner)));

    private static IEnumerable<JsonObject> Precisions(string language) =>
        Behaviour.Precisions.Select(precision => Blocks.Option(SlackTexts.Say(language, "settings.precision.of", precision), Name(precision)));

    private static string Name(Manner manner) => manner.ToString().ToLowerInvariant();

    private static string Name(double precision) => precision.ToString("0.00", CultureInfo.InvariantCulture);
}
