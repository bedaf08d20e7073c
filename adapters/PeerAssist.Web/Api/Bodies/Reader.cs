namespace PeerAssist.Web.Api.Bodies;

/// <summary>Who reads; without a name what everybody of the organisation may read.</summary>
internal sealed record Reader : Signed
{
    internal const string Nobody = "api";
}
