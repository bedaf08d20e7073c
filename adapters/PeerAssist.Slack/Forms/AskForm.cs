using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Slack.Drawing;

namespace PeerAssist.Slack.Forms;

/// <summary>Draws the form to ask without anybody watching.</summary>
internal sealed class AskForm(FormSeal seal)
{
    public JsonObject Draw(FormState state, string language) => Views.Form(
        FormIds.Ask, "PeerAssist", Texts.Product.Say(language, "action.ask"), language, seal.Close(state),
        [
            Blocks.Input("question.0.0", Texts.Product.Say(language, "part.question"), Blocks.TextInput("question", null, multiline: true, 1_000),
                optional: false, SlackTexts.Say(language, "ask.hint")),
            Blocks.Input("nameless.0.0", SlackTexts.Say(language, "ask.name"), new JsonObject
            {
                ["type"] = "checkboxes",
                ["action_id"] = "nameless",
                ["options"] = new JsonArray(Blocks.Option(SlackTexts.Say(language, "ask.nameless"), "nameless")),
            }, optional: true),
        ]);
}
