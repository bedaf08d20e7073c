using Microsoft.IdentityModel.Tokens;

namespace PeerAssist.Teams.Verification;

/// <summary>A key by which deliveries are signed.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that may be spoken for with it.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlyList<string> Endorsements);
