using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Organisations;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Knowing;

/// <summary>
/// Who the users are: asked of Slack once an hour and kept in memory. An event waits for it only a moment; whoever is not known by then
/// is treated as a guest, who may ask but has no vote.
/// </summary>
internal sealed class SlackPeople(SlackCalls calls, TimeProvider time)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan FreshFailure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Team, string User), (Task<SlackPerson?> Asked, DateTimeOffset At)> _known = new();

    /// <summary>The user, as far as known within a moment.</summary>
    /// <param name="userTeam">The user's own workspace, where the event tells it.</param>
    public async Task<SlackPerson> Know(Installation installation, string user, string? userTeam, CancellationToken cancellationToken)
    {
        if (user == installation.BotUser)
        {
            return new(user, "PeerAssist", null, Standing.Bot, false);
        }
        var outsider = userTeam is not null && userTeam != installation.Team && userTeam.StartsWith('T');
        SlackPerson? person = null;
        try
        {
            person = await Asked(installation, user).WaitAsync(LongestWait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Answering in time matters more than the name.
        }
        person ??= new(user, "", null, Standing.Guest, false);
        return outsider ? person with { Standing = Standing.Outsider, Admin = false } : person;
    }

    /// <summary>The name of a user who is known already.</summary>
    public string? NameOf(string team, string user) =>
        _known.TryGetValue((team, user), out var known) && known.Asked is { IsCompletedSuccessfully: true, Result: { Name.Length: > 0 } person } ? person.Name : null;

    /// <summary>Takes over what Slack tells of a user who changed.</summary>
    public void Changed(string team, JsonElement user)
    {
        if (user.Text("id") is { } id)
        {
            _known[(team, id)] = (Task.FromResult<SlackPerson?>(Read(user, team)), time.GetUtcNow());
        }
    }

    private Task<SlackPerson?> Asked(Installation installation, string user)
    {
        var now = time.GetUtcNow();
        var key = (installation.Team, user);
        if (_known.TryGetValue(key, out var known) && now - known.At < (known.Asked is { IsCompletedSuccessfully: true, Result: null } ? FreshFailure : Fresh))
        {
            return known.Asked;
        }
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }
        var asked = Ask(installation, user);
        _known[key] = (asked, now);
        return asked;
    }

    private async Task<SlackPerson?> Ask(Installation installation, string user)
    {
        // Whoever waits may give up; the answer is of use to the next one all the same.
        var answer = await calls.Once(installation, "users.info", new JsonObject { ["user"] = user, ["include_locale"] = true }, CancellationToken.None);
        return answer is SlackAnswer.Ok { Body: var body } && body.At("user") is { } found ? Read(found, installation.Team) : null;
    }

    /// <summary>Reads a user as <c>users.info</c> and <c>user_change</c> tell it.</summary>
    internal static SlackPerson Read(JsonElement user, string team)
    {
        var standing = true switch
        {
            _ when user.Is("is_bot") || user.Text("id") == "USLACKBOT" => Standing.Bot,
            _ when user.Is("is_stranger") => Standing.Outsider,
            _ when user.Text("team_id") is { } own && own != team && user.At("enterprise_user") is null => Standing.Outsider,
            _ when user.Is("is_restricted") || user.Is("is_ultra_restricted") || user.Is("deleted") => Standing.Guest,
            _ => Standing.Member,
        };
        var name = user.Text("profile", "display_name") ?? user.Text("profile", "real_name") ?? user.Text("real_name") ?? user.Text("name") ?? "";
        var language = user.Text("locale") is { Length: >= 2 } locale ? locale[..2].ToLowerInvariant() : null;
        return new(user.Text("id") ?? "", name, language, standing, user.Is("is_admin") || user.Is("is_owner"));
    }
}
