namespace PeerAssist.Web.Api.Bodies;

/// <summary>Who does it, and nothing more.</summary>
internal sealed record PlainBody : Signed;
