namespace PeerAssist.Stores;

/// <summary>The store cannot write because its disk is full; reading goes on.</summary>
public sealed class StoreFullException(string message, Exception inner) : StoreAwayException(message, inner);
