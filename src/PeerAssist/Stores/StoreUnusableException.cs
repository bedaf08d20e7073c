namespace PeerAssist.Stores;

/// <summary>The store cannot be opened as it is; the message is one sentence for the operator that says what to do.</summary>
public sealed class StoreUnusableException(string message, Exception? inner = null) : Exception(message, inner);
