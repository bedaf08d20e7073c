using System.Globalization;
using PeerAssist.Audits;
using PeerAssist.Host.Serving;
using PeerAssist.Search;
using PeerAssist.Sqlite;
using PeerAssist.Stores;
using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Host.Commands;

/// <summary>What <c>doctor</c> looks at inside the store.</summary>
internal static class StoreChecks
{
    public static async Task<IReadOnlyList<Check>> Run(Settings settings, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(settings.DataDirectory, SqliteStore.FileName)))
            return [Check.Well("store", "There is none yet; the first start or import makes it.")];
        try
        {
            await using var place = Workplace.Open();
            await using var session = await place.Store.Read(cancellationToken);
            return
            [
                await Store(session, cancellationToken),
                .. await Journals(session, cancellationToken),
                await Boxes(session, cancellationToken),
                await Index(session, settings, cancellationToken),
            ];
        }
        catch (Exception failure) when (failure is StoreUnusableException or IOException)
        {
            return [Check.Ill("store", failure.Message)];
        }
    }

    private static async Task<Check> Store(ISession session, CancellationToken cancellationToken)
    {
        var organisations = await session.Organisations.All(cancellationToken);
        var answers = 0;
        foreach (var organisation in organisations)
            answers += await session.Answers.Count(organisation.Id, cancellationToken);
        return Check.Well("store", string.Create(CultureInfo.InvariantCulture, $"It opens; answers: {answers:N0}, organisations: {organisations.Count:N0}."));
    }

    private static async Task<IReadOnlyList<Check>> Journals(ISession session, CancellationToken cancellationToken)
    {
        var checks = new List<Check>();
        foreach (var organisation in await session.Organisations.All(cancellationToken))
        {
            var last = await session.Journal.Last(organisation.Id, cancellationToken);
            checks.Add(await Journal.FirstBroken(session, organisation.Id, cancellationToken) is { } broken
                ? Check.Ill("journal", $"Entry {broken} of '{organisation.Id}' was changed or taken out; compare it with a backup from before.")
                : Check.Well("journal", $"All {last?.Number ?? 0} entries of '{organisation.Id}' are whole."));
        }

        return checks;
    }

    private static async Task<Check> Boxes(ISession session, CancellationToken cancellationToken)
    {
        var (inbox, outbox) = (await session.Inbox.Count(cancellationToken), await session.Outbox.Count(cancellationToken));
        var dead = inbox.Dead + outbox.Dead;
        return dead == 0
            ? Check.Well("boxes", $"{inbox.Waiting} events and {outbox.Waiting} replies wait.")
            : Check.Ill("boxes", $"{inbox.Dead} events and {outbox.Dead} replies failed for good; the server's log says why.");
    }

    // The index is built from the store at every start: what matters is that it can be.
    private static async Task<Check> Index(ISession session, Settings settings, CancellationToken cancellationToken)
    {
        var answers = 0;
        foreach (var organisation in await session.Organisations.All(cancellationToken))
        {
            using var generation = new Generation(Parts.Index(settings));
            await IndexFollower.Follow(session, organisation.Id, generation, cancellationToken);
            answers += generation.Count;
        }

        return Check.Well("index", string.Create(CultureInfo.InvariantCulture, $"It can be built: {answers:N0} answers can be found."));
    }
}
