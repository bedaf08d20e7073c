using PeerAssist.Chat.Events;

namespace PeerAssist.Slack.Reading;

/// <summary>An event in the product's words, with the key that two tellings of it share.</summary>
internal sealed record Heard(string ContentKey, ChatEvent Event);
