namespace PeerAssist.Slack.Forms;

/// <summary>Names of our forms and shortcuts, as they come back from Slack; the manifest names two of them.</summary>
internal static class FormIds
{
    public const string Ask = "pa_ask";
    public const string Save = "pa_save";
    public const string Correct = "pa_correct";
    public const string Settings = "pa_settings";
    public const string Shown = "pa_shown";
}
