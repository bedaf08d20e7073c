namespace PeerAssist.Teams.Cards;

/// <summary>What buttons can do.</summary>
internal static class CardVerb
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

    /// <summary>Saves what the form holds as an answer.</summary>
    public const string Save = "save";

    /// <summary>Opens the form that saves a message as an answer.</summary>
    public const string Capture = "capture";

    /// <summary>Opens the form that corrects all parts of an answer.</summary>
    public const string Edit = "edit";

    /// <summary>Asks what the form holds, for one's own eyes.</summary>
    public const string Ask = "ask";

    /// <summary>Shows the reply itself again.</summary>
    public const string Show = "show";
}
