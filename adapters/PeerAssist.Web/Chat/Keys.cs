using System.Text.RegularExpressions;
using PeerAssist.Chat.Events;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Web.Chat;

/// <summary>Names deliveries by the id that the page chose, so that sending again changes nothing.</summary>
internal static partial class Keys
{
    private const string VerifiedBy = "session";

    /// <summary>Whether a page may name something so.</summary>
    public static bool Fit(string? id) => id is not null && Fitting().IsMatch(id);

    /// <summary>The delivery of an event. What it is called counts, not what it came to: a vote that is sent again is no withdrawal.</summary>
    public static Arrival Arrival(ChatEvent what, string request, string id, string bodyHash)
    {
        var key = $"{what.Place.Channel}/{what.By.Account.UserId}/{request}/{id}";
        return new(WebWorkspace.Adapter, key, key, bodyHash, VerifiedBy, what);
    }

    [GeneratedRegex("^[a-z0-9]{8,40}$")]
    private static partial Regex Fitting();
}
