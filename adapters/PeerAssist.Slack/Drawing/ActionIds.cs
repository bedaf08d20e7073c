namespace PeerAssist.Slack.Drawing;

/// <summary>Names of our buttons and forms, as they come back from Slack.</summary>
internal static class ActionIds
{
    public const string Helpful = "helpful";
    public const string NotRight = "not-right";
    public const string Correct = "correct";
    public const string More = "more";
    public const string AskTeam = "ask-team";
    public const string Worked = "worked";
    public const string Failed = "failed";
    public const string Why = "why";
    public const string History = "history";
    public const string Undo = "undo";
    public const string Confirm = "confirm";
    public const string Save = "save";
    public const string Ask = "ask";
    public const string AskForm = "pa_ask";
    public const string SaveForm = "pa_save";
    public const string CorrectForm = "pa_correct";
    public const string SettingsForm = "pa_settings";
    public const string Shown = "pa_shown";
}
