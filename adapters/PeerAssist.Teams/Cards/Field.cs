using PeerAssist.Answers;

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

    /// <summary>A field of a form within a card that may hold several: no two fields of a card may have one id.</summary>
    public static string Of(string field, AnswerId answer) => $"{field}.{answer}";
}
