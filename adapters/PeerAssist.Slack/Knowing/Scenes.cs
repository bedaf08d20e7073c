using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Reading;

namespace PeerAssist.Slack.Knowing;

/// <summary>Gathers what must be known to understand a payload.</summary>
internal sealed class Scenes(SlackPeople people, SlackChannels channels, VotingEmoji emoji)
{
    /// <summary>Which emoji say what.</summary>
    public VotingEmoji Emoji => emoji;

    /// <summary>A scene in which these users are known, each given with the workspace that the payload tells.</summary>
    public async Task<Scene> Set(
        Installation installation, IEnumerable<(string User, string? Team)> users, bool shared, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, SlackPerson>();
        foreach (var (user, team) in users.DistinctBy(u => u.User))
        {
            known[user] = await people.Know(installation, user, team, cancellationToken);
        }
        return new(
            installation, known,
            id => channels.Channel(installation.Team, id), channels.Kind, user => people.NameOf(installation.Team, user),
            shared);
    }
}
