namespace PeerAssist.Teams.Cards;

/// <summary>The ids of the fields that forms are made of.</summary>
internal static class Field
{
    public const string Question = "question";
    public const string Text = "text";
    public const string Authority = "authority";
    public const string Steps = "steps";
    public const string Resources = "resources";
    public const string Say = "say";
    public const string Reason = "reason";

    /// <summary>A colleague's name, kept from the message that is saved.</summary>
    public const string Author = "author";
}
