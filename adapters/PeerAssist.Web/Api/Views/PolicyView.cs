using PeerAssist.Policies;

namespace PeerAssist.Web.Api.Views;

/// <summary>A policy in its last version.</summary>
internal sealed record PolicyView(string Id, string Title, string? Link, int Version, string Text, DateTimeOffset Changed)
{
    internal static PolicyView Of(Policy policy) =>
        new(policy.Id.Value, policy.Name, policy.Link, policy.Current.Number, policy.Current.Text, policy.Current.At);
}
