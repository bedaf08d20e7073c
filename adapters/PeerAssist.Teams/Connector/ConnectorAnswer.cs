using System.Text.Json;

namespace PeerAssist.Teams.Connector;

/// <summary>What came of a call.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer()
    {
    }

    /// <summary>It was taken.</summary>
    /// <param name="Body">What was answered; undefined for an empty body.</param>
    public sealed record Taken(JsonElement Body) : ConnectorAnswer
    {
        /// <summary>The id that was given; none when the answer holds none.</summary>
        public string? Id => Text("id");

        /// <summary>The id of the first message of an opened thread.</summary>
        public string? ActivityId => Text("activityId");

        private string? Text(string name) =>
            Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 } text ? text : null;
    }

    /// <summary>It was refused.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">The platform's word for it; empty when it gave none.</param>
    /// <param name="After">How long to wait before the next call, if told.</param>
    public sealed record Refused(int Status, string Code, TimeSpan? After) : ConnectorAnswer;

    /// <summary>It surely never left.</summary>
    public sealed record NotSent(string Reason) : ConnectorAnswer;

    /// <summary>It left, and what came of it is not known.</summary>
    public sealed record Lost(string Reason) : ConnectorAnswer;

    /// <summary>We do not call this address, whoever asks.</summary>
    public sealed record Forbidden(string Reason) : ConnectorAnswer;
}
