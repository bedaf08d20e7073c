namespace PeerAssist.Stores;

/// <summary>Another process has kept the store for itself for longer than anybody should wait; reading goes on.</summary>
public sealed class StoreBusyException(string message) : StoreAwayException(message);
