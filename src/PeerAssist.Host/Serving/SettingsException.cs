namespace PeerAssist.Host.Serving;

/// <summary>The configuration cannot be used; the message is one sentence for the operator.</summary>
internal sealed class SettingsException(string message) : Exception(message);
