using System.Text.Json.Nodes;

namespace PeerAssist.Teams.Invokes;

/// <summary>What somebody gets to see at once.</summary>
internal abstract record Shown
{
    private Shown()
    {
    }

    /// <summary>A card.</summary>
    public sealed record Card(JsonObject Content, string Title) : Shown;

    /// <summary>A sentence.</summary>
    public sealed record Sentence(string Text) : Shown;

    /// <summary>That it could not be done.</summary>
    public sealed record Wrong(string Text) : Shown;
}
