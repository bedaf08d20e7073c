using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Privacy;
using PeerAssist.Slack.Drawing;

namespace PeerAssist.Slack.Forms;

/// <summary>Draws modals: what they have in common, and those that only say something.</summary>
internal static class Views
{
    private const int LongestMetadata = 3_000;

    /// <summary>A modal with inputs.</summary>
    public static JsonObject Form(string callback, string title, string submit, string language, string metadata, IEnumerable<JsonObject> blocks)
    {
        var view = Shown(title, language, blocks);
        view["callback_id"] = callback;
        view["submit"] = Blocks.Plain(submit, Blocks.LongestTitle);
        view["private_metadata"] = metadata.Length <= LongestMetadata
            ? metadata
            : throw new ArgumentException("What a form carries is never cut: it would be about something else.", nameof(metadata));
        return view;
    }

    /// <summary>A modal that shows something.</summary>
    public static JsonObject Shown(string title, string language, IEnumerable<JsonObject> blocks) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = FormIds.Shown,
        ["title"] = Blocks.Plain(title, Blocks.LongestTitle),
        ["close"] = Blocks.Plain(SlackTexts.Say(language, "form.close"), Blocks.LongestTitle),
        ["blocks"] = new JsonArray([.. blocks.Take(Blocks.MostInView)]),
    };

    /// <summary>A modal with one sentence.</summary>
    public static JsonObject Sentence(string language, string sentence) =>
        Shown("PeerAssist", language, [RichText.Block(null, RichText.Section(PlainText.Cut(sentence, 2_900)))]);

    /// <summary>What is seen until the form is ready.</summary>
    public static JsonObject Loading(string language) => Sentence(language, SlackTexts.Say(language, "form.loading"));

    /// <summary>The sentence for a refusal.</summary>
    public static string Sentence(string language, Refusal refusal) => Texts.Product.Say(language, "refusal." + Kebab.Of(refusal.ToString()));
}
