using System.Globalization;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Merges;

/// <summary>Follows the change feed, and keeps which answers are alike or contrary, so that they can be listed.</summary>
public sealed class PairSweep(IStore store, Knowledge knowledge, TimeProvider time, ILogger<PairSweep> logger) : BackgroundService
{
    private const string Owner = "pairs";

    private const int Page = 20;
    private const int Rivals = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Compares all answers that have changed up to now.</summary>
    public async Task Work(CancellationToken cancellationToken)
    {
        IReadOnlyList<Organisation> organisations;
        await using (var view = await store.Read(cancellationToken))
            organisations = await view.Organisations.All(cancellationToken);
        foreach (var organisation in organisations)
        {
            while (await Step(organisation.Id, cancellationToken))
            {
            }
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        store.Follow(Patience, time, Work, failure => Log.PairingFailed(logger, failure), stoppingToken);

    private async Task<bool> Step(OrganisationId organisation, CancellationToken cancellationToken)
    {
        var search = knowledge.Of(organisation).Current;
        IReadOnlyList<Change> changes;
        var pairs = new List<AnswerPair>();
        await using (var view = await store.Read(cancellationToken))
        {
            // What the search does not know yet is compared once it does.
            changes = await view.Feed.After(organisation, await Place(view, organisation, cancellationToken), Page, cancellationToken);
            changes = [.. changes.TakeWhile(change => change.Position <= search.Position)];
            foreach (var answer in changes.Select(change => change.Answer).Distinct())
                pairs.AddRange(await Compare(view, organisation, answer, search, cancellationToken));
        }

        if (changes.Count == 0)
            return false;

        // Comparing takes time and is done in a view, so that no writer waits for it.
        await using var session = await store.Write(cancellationToken);
        foreach (var answer in changes.Select(change => change.Answer).Distinct())
            await session.Merges.RemovePairs(organisation, answer, cancellationToken);
        foreach (var pair in pairs)
            await session.Merges.Save(pair, cancellationToken);
        await session.Records.Save(
            Owner, organisation.Value, Encoding.ASCII.GetBytes(changes[^1].Position.ToString(CultureInfo.InvariantCulture)), cancellationToken);
        await session.Commit(cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<AnswerPair>> Compare(
        ISession session, OrganisationId organisation, AnswerId id, Generation search, CancellationToken cancellationToken)
    {
        if (await session.Answers.Find(organisation, id, cancellationToken) is not { IsGiven: true } answer)
            return [];
        var pairs = new List<AnswerPair>();
        var asked = await session.Phrasings.Of(organisation, id, cancellationToken) is [var first, ..] ? first.Text : "";
        foreach (var near in search.Near(answer.Shown.Parts.Text, Rivals).Concat(search.Near(asked, Rivals)).Distinct())
        {
            if (await session.Answers.Find(organisation, near, cancellationToken) is { } other
                && await Pairing.Of(session, answer, other, time.GetUtcNow(), cancellationToken) is { } pair)
                pairs.Add(pair);
        }

        return pairs;
    }

    private static async Task<long> Place(ISession session, OrganisationId organisation, CancellationToken cancellationToken) =>
        await session.Records.Find(Owner, organisation.Value, cancellationToken) is { } bytes
            ? long.Parse(Encoding.ASCII.GetString(bytes), CultureInfo.InvariantCulture)
            : 0;
}
