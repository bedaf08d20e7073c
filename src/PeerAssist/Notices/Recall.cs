using System.Globalization;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Notices;

/// <summary>
/// Follows the journal, and writes a notice to everybody who was given words that have changed since. Notices and the place in the
/// journal are one transaction, and a person has the same notice once, so that a restart neither loses nor doubles one.
/// </summary>
public sealed class Recall(IStore store, Journal journal, TimeProvider time, ILogger<Recall> logger) : BackgroundService
{
    private const string Owner = "recall";
    private const int Page = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // What the records hold of the place, and how far past it there was nothing to tell.
    private readonly Dictionary<OrganisationId, long> _read = [];

    /// <summary>Writes the notices of all changes up to now.</summary>
    public async Task Work(CancellationToken cancellationToken)
    {
        IReadOnlyList<Organisation> organisations;
        await using (var view = await store.Read(cancellationToken))
            organisations = await view.Organisations.All(cancellationToken);
        foreach (var organisation in organisations)
        {
            while (await Step(organisation, cancellationToken))
            {
            }
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        store.Follow(Patience, time, Work, failure => Log.RecallFailed(logger, failure), stoppingToken);

    /// <summary>Takes the next entries; false when there are none.</summary>
    private async Task<bool> Step(Organisation organisation, CancellationToken cancellationToken)
    {
        IReadOnlyList<JournalEntry> entries;
        await using (var view = await store.Read(cancellationToken))
        {
            var after = Math.Max(await Place(view, organisation.Id, cancellationToken), _read.GetValueOrDefault(organisation.Id));
            entries = await view.Journal.After(organisation.Id, after, Page, cancellationToken);
        }

        if (entries.Count == 0)
            return false;
        var changes = entries.Where(Recipients.IsChange).ToList();
        if (changes.Count > 0)
            await Tell(organisation, changes, entries[^1].Number, cancellationToken);
        _read[organisation.Id] = entries[^1].Number;
        return true;
    }

    private async Task Tell(Organisation organisation, List<JournalEntry> changes, long upTo, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        var place = await Place(session, organisation.Id, cancellationToken);
        var recipients = new Recipients(session, organisation, journal, time.GetUtcNow());

        // Another node may have told some of them meanwhile.
        foreach (var change in changes.Where(change => change.Number > place))
        {
            var notes = await recipients.Notify(change, cancellationToken);
            await session.Send(new Handled(new Result.Done(), notes), time.GetUtcNow(), cancellationToken);
        }

        await session.Records.Save(
            Owner, organisation.Id.Value, Encoding.ASCII.GetBytes(upTo.ToString(CultureInfo.InvariantCulture)), cancellationToken);
        await session.Commit(cancellationToken);
    }

    private static async Task<long> Place(ISession session, OrganisationId organisation, CancellationToken cancellationToken) =>
        await session.Records.Find(Owner, organisation.Value, cancellationToken) is { } bytes
            ? long.Parse(Encoding.ASCII.GetString(bytes), CultureInfo.InvariantCulture)
            : 0;
}
