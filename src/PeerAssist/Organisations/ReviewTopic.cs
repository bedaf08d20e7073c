namespace PeerAssist.Organisations;

/// <summary>Answers with a word are looked at again after so many days.</summary>
public sealed record ReviewTopic(string Word, int Days);
