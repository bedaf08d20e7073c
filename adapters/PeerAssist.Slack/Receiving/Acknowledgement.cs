using System.Text.Json.Nodes;

namespace PeerAssist.Slack.Receiving;

/// <summary>What Slack is told about a delivery.</summary>
internal abstract record Acknowledgement
{
    private Acknowledgement()
    {
    }

    /// <summary>It was taken, or needs nothing done.</summary>
    /// <param name="Body">What is shown to the person, where the kind of delivery allows it.</param>
    public sealed record Taken(JsonObject? Body = null) : Acknowledgement;

    /// <summary>The answer to Slack's question whether this address is the app's.</summary>
    public sealed record Challenge(string Value) : Acknowledgement;

    /// <summary>It could not be kept: Slack must send it again.</summary>
    public sealed record Again : Acknowledgement;
}
