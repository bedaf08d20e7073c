using System.Text.Json;
using PeerAssist.Chat.Events;
using PeerAssist.Slack.Installing;

namespace PeerAssist.Slack.Receiving;

/// <summary>A verified delivery for an installed workspace.</summary>
/// <param name="Payload">What Slack sent.</param>
/// <param name="BodyHash">SHA-256 of the raw body, hexadecimal.</param>
/// <param name="VerifiedBy">How the sender was verified.</param>
/// <param name="Installation">The workspace.</param>
internal sealed record Incoming(JsonElement Payload, string BodyHash, string VerifiedBy, Installation Installation)
{
    public Arrival Arrival(string deliveryKey, string contentKey, ChatEvent happened) =>
        new(SlackNames.Adapter, $"{Installation.Team}/{deliveryKey}", contentKey, BodyHash, VerifiedBy, happened);

    /// <summary>An arrival that only this delivery tells.</summary>
    public Arrival Arrival(string deliveryKey, ChatEvent happened) => Arrival(deliveryKey, $"{Installation.Team}/{deliveryKey}", happened);
}
