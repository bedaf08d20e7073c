using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Slack.Knowing;

/// <summary>What Slack tells of a user.</summary>
/// <param name="Id">The user.</param>
/// <param name="Name">As colleagues see it.</param>
/// <param name="Language">Two-letter code.</param>
/// <param name="Standing">How the user stands to the workspace's company.</param>
/// <param name="Admin">Whether the user administers the workspace.</param>
internal sealed record SlackPerson(string Id, string Name, string? Language, Standing Standing, bool Admin)
{
    public Person In(string team) => new(SlackNames.Account(team, Id), Name, Language, Standing);
}
