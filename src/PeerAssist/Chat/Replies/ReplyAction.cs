namespace PeerAssist.Chat.Replies;

/// <summary>
/// What buttons of a reply do. The names come back from the platforms with a press, and are the keys of the buttons' texts
/// (<c>action.helpful</c>); so a name stays what it is as long as somebody may press an old button.
/// </summary>
public static class ReplyAction
{
    public const string Helpful = "helpful";
    public const string NotRight = "not-right";
    public const string Correct = "correct";
    public const string Confirm = "confirm";
    public const string Undo = "undo";
    public const string Worked = "worked";
    public const string Failed = "failed";
    public const string More = "more";
    public const string Why = "why";
    public const string History = "history";
    public const string AskTeam = "ask-team";
    public const string Save = "save";
    public const string Right = "right";
    public const string StillRight = "still-right";
    public const string Ask = "ask";
    public const string Thank = "thank";
    public const string Easy = "easy";
    public const string Hard = "hard";
    public const string Answer = "answer";
    public const string Decline = "decline";
    public const string LeaveMe = "leave-me";
}
