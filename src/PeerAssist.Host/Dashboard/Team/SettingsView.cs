using PeerAssist.Organisations;

namespace PeerAssist.Host.Dashboard.Team;

/// <summary>What the team decides for itself.</summary>
/// <param name="Name">The team's name.</param>
/// <param name="Settings">The settings in the form.</param>
/// <param name="Fault">What cannot be taken, as it was typed.</param>
public sealed record SettingsView(string Name, TeamSettings Settings, string? Fault);
