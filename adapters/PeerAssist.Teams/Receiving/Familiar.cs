using System.Security.Cryptography;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Memory;
using PeerAssist.Teams.Verification;

namespace PeerAssist.Teams.Receiving;

/// <summary>Adds to a delivery what is known of the person.</summary>
internal sealed class Familiar(TeamsRecords records, EmulatorWorkspaces emulators, TimeProvider time)
{
    public async Task<Incoming> Know(Entry.Admitted admitted, Activity activity, byte[] body, CancellationToken cancellationToken)
    {
        if (admitted.App.Length == 0)
            await emulators.Link(ActivityPlace.WorkspaceOf(admitted.Tenant), cancellationToken);
        var known = activity.From is null ? null : await records.Find(ActivityPerson.AccountOf(activity.From, admitted.Tenant), cancellationToken);
        return new(
            activity, admitted.App, admitted.Tenant, admitted.Bot, ActivityPerson.Of(activity, admitted.Tenant, known?.Standing),
            activity.Timestamp ?? time.GetUtcNow(), Convert.ToHexStringLower(SHA256.HashData(body)));
    }
}
