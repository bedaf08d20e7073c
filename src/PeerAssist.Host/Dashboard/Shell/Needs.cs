using PeerAssist.Organisations;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Tells on an endpoint who may use it.</summary>
internal sealed record Needs(Role Role);
