namespace PeerAssist.Chat.Events;

/// <summary>A verified delivery of a platform, translated, ready to be committed to the inbox.</summary>
/// <param name="Adapter">Who received it.</param>
/// <param name="DeliveryKey">Names the delivery: a redelivery has the same.</param>
/// <param name="ContentKey">Names what happened: two events that tell the same thing have the same.</param>
/// <param name="BodyHash">SHA-256 of the raw body, hexadecimal; the body itself is not kept.</param>
/// <param name="VerifiedBy">How the sender was verified, for the audit: <c>slack-v0</c>, <c>teams-jwt</c>, <c>token</c>, <c>session</c>.</param>
/// <param name="Event">What happened.</param>
public sealed record Arrival(string Adapter, string DeliveryKey, string ContentKey, string BodyHash, string VerifiedBy, ChatEvent Event);
