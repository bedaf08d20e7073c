using PeerAssist.Chat;

namespace PeerAssist.Web.Workspaces;

/// <summary>A channel of the chat.</summary>
/// <param name="Id">Names the channel within the workspace: lower-case letters, digits and hyphens.</param>
/// <param name="Name">As people see it, without the number sign.</param>
/// <param name="Topic">What it is for; may be empty.</param>
/// <param name="Kind"><see cref="ChannelKind.Public"/> for everybody, <see cref="ChannelKind.Private"/> for its members.</param>
/// <param name="Members">Ids of the members; none for everybody of the workspace.</param>
public sealed record WebChannel(string Id, string Name, string Topic, ChannelKind Kind, IReadOnlyList<string>? Members = null)
{
    internal bool Has(WebPerson person) => Members is null || Members.Contains(person.Id);
}
