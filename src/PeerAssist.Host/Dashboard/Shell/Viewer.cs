using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Who looks at the dashboard.</summary>
/// <param name="Person">The person, as the web chat knows one.</param>
/// <param name="Role">What the person may see and do.</param>
/// <param name="Language">The language the pages are read in.</param>
/// <param name="IsLocal">Whether nobody signed in, because only this machine is served.</param>
public sealed record Viewer(Person Person, Role Role, string Language, bool IsLocal)
{
    /// <summary>Where the person acts: a place of the person's own, so that only what the person may read is seen.</summary>
    public Place Place => new(new(Person.Account.Workspace, $"dashboard-{Person.Account.UserId}"), ChannelKind.Direct);
}
