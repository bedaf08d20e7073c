namespace PeerAssist.Web.Api.Views;

/// <summary>Whether the journal is whole.</summary>
internal sealed record VerifiedView(bool Whole, long Entries, string? Last, long? FirstBroken);
