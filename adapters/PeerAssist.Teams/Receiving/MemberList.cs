using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Memory;

namespace PeerAssist.Teams.Receiving;

/// <summary>Takes in who is in a conversation.</summary>
internal sealed class MemberList(Intake intake, TimeProvider time)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a page of members.</summary>
    public static IReadOnlyList<ChannelAccount> Read(JsonElement body, out string? next)
    {
        next = null;
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("members", out var members) || members.ValueKind != JsonValueKind.Array)
            return [];
        if (body.TryGetProperty("continuationToken", out var token) && token.ValueKind == JsonValueKind.String && token.GetString() is { Length: > 0 } more)
            next = more;
        return [.. members.Deserialize<List<ChannelAccount?>>(Options)!.OfType<ChannelAccount>()];
    }

    public Task Take(Place place, Person by, Reference reference, IReadOnlyList<ChannelAccount> found, CancellationToken cancellationToken)
    {
        var people = found
            .Where(member => ActivityPerson.UserIdOf(member).Length > 0 && ActivityPerson.StandingOf(member, reference.Tenant, reference.Bot) != Standing.Bot)
            .ToArray();
        // Somebody is in every conversation: an empty list tells nothing.
        if (people.Length == 0)
            return Task.CompletedTask;
        var accounts = people.Select(member => ActivityPerson.AccountOf(member, reference.Tenant)).Distinct().ToArray();
        var now = time.GetUtcNow();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', accounts.Select(account => account.UserId).Order(StringComparer.Ordinal)))));
        var key = $"members|{place.Channel}|{now.UtcTicks}";
        return intake.Take(
            new(TeamsServices.Adapter, key, key, hash, "teams-roster", new ChannelDescribed(place, by, now, reference.Name, accounts)),
            async (session, token) =>
            {
                foreach (var member in people)
                {
                    var known = new KnownPerson(
                        member.Id ?? "", member.Name ?? "", ActivityPerson.StandingOf(member, reference.Tenant, reference.Bot));
                    await TeamsRecords.Keep(session, ActivityPerson.AccountOf(member, reference.Tenant), known, token);
                }
            },
            cancellationToken);
    }
}
