namespace PeerAssist.Stores;

/// <summary>Nothing can be written for now, and nothing was kept; the same can be tried again later. The message is one sentence.</summary>
public abstract class StoreAwayException(string message, Exception? inner = null) : Exception(message, inner);
