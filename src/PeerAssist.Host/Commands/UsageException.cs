namespace PeerAssist.Host.Commands;

/// <summary>A verb was used wrongly; the message is one sentence that says how to use it.</summary>
internal sealed class UsageException(string message) : Exception(message);
