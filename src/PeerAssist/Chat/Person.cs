using PeerAssist.Organisations;

namespace PeerAssist.Chat;

/// <summary>Somebody as the platform shows them with an event.</summary>
/// <param name="Account">The platform's account.</param>
/// <param name="Name">The shown name; empty when the platform did not say.</param>
/// <param name="Language">Two-letter code of the person's language; none when unknown.</param>
/// <param name="Standing">How the person stands to the organisation.</param>
public sealed record Person(Account Account, string Name, string? Language = null, Standing Standing = Standing.Member);
