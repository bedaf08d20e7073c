using System.Text.Json;

namespace PeerAssist.Slack.Calling;

/// <summary>What came of a call.</summary>
internal abstract record SlackAnswer
{
    private SlackAnswer()
    {
    }

    /// <summary>Slack did it.</summary>
    /// <param name="Body">What Slack said.</param>
    public sealed record Ok(JsonElement Body) : SlackAnswer;

    /// <summary>Slack refused, and would again.</summary>
    /// <param name="Error">Slack's word for it.</param>
    public sealed record Refused(string Error) : SlackAnswer;

    /// <summary>It surely was not done; try again.</summary>
    /// <param name="After">How long Slack asks to wait; none when it did not say.</param>
    /// <param name="Reason">Why, for the operator.</param>
    public sealed record NotDone(TimeSpan? After, string Reason) : SlackAnswer;

    /// <summary>It may have been done.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    public sealed record Unclear(string Reason) : SlackAnswer;
}
