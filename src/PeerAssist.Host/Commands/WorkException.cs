namespace PeerAssist.Host.Commands;

/// <summary>The work of a verb failed; the message is one sentence for the operator.</summary>
internal sealed class WorkException(string message) : Exception(message);
