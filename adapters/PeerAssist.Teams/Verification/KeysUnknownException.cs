namespace PeerAssist.Teams.Verification;

/// <summary>No signing key could be read since the start: the platform is to deliver again later.</summary>
internal sealed class KeysUnknownException() : Exception("No signing key could be read yet.");
