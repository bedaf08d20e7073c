using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Teams.Activities;

/// <summary>Who did something, in words every platform shares.</summary>
internal static class ActivityPerson
{
    private const string ProgramMark = "28:";

    /// <summary>The person of an activity; the standing is what the list of members told, where it told anything.</summary>
    public static Person Of(Activity activity, string tenant, Standing? known)
    {
        var from = activity.From ?? new ChannelAccount();
        return new(AccountOf(from, tenant), from.Name ?? "", activity.LanguageTag, StandingOf(from, tenant, activity.Recipient?.Id) ?? known ?? Standing.Member);
    }

    /// <summary>The directory's id names a person wherever it stands; the id of a conversation's member only does for us.</summary>
    public static Account AccountOf(ChannelAccount account, string tenant) =>
        new(ActivityPlace.WorkspaceOf(tenant), UserIdOf(account));

    public static string UserIdOf(ChannelAccount account) =>
        FirstOf(account.AadObjectId, account.ObjectId, account.Id) ?? "";

    /// <summary>What the account itself tells of the person's standing.</summary>
    public static Standing? StandingOf(ChannelAccount account, string tenant, string? bot) => account switch
    {
        { Role: "bot" or "skill" } or { Id: null, AadObjectId: null, ObjectId: null } => Standing.Bot,
        { Id: { } id } when id == bot || (id.StartsWith(ProgramMark, StringComparison.Ordinal) && account.AadObjectId is null) => Standing.Bot,
        { TenantId: { Length: > 0 } home } when !string.Equals(home, tenant, StringComparison.OrdinalIgnoreCase) => Standing.Outsider,
        { UserRole: "guest" or "anonymous" } => Standing.Guest,
        { UserRole: "user" } => Standing.Member,
        _ => null,
    };

    private static string? FirstOf(params ReadOnlySpan<string?> ids)
    {
        foreach (var id in ids)
        {
            if (!string.IsNullOrEmpty(id))
                return id;
        }

        return null;
    }
}
