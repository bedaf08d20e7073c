using System.Globalization;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Audits;

/// <summary>
/// What a lead looks at of one week, after it was live: a sample drawn by risk, every amount at or above the team's threshold, and what
/// the rules themselves found odd. The same week and seed give the same list, as long as nobody was forgotten since.
/// </summary>
/// <param name="Week">The week the changes were made in.</param>
/// <param name="Seed">Draws the same sample again.</param>
/// <param name="Changes">The list, in the order of the changes.</param>
/// <param name="All">How many changes there were in all.</param>
/// <param name="Rate">How many of the changes of this list that a lead has marked are wrong.</param>
public sealed record AuditList(Week Week, int Seed, IReadOnlyList<AuditedChange> Changes, int All, ErrorRate Rate)
{
    private static readonly IReadOnlyList<Act> Odd = [Act.VotesHeld, Act.Locked];

    /// <summary>Makes the list.</summary>
    /// <param name="session">The store.</param>
    /// <param name="journal">Knows people by their pseudonyms.</param>
    /// <param name="organisation">Whose changes.</param>
    /// <param name="week">Which week.</param>
    /// <param name="seed">Decides the draw; none for the week's own, which nobody without the journal's key can foresee.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<AuditList> Of(
        ISession session, Journal journal, Organisation organisation, Week week, int? seed, CancellationToken cancellationToken)
    {
        var drawn = seed ?? journal.SeedOf(week);
        var changes = await new ReadChanges(session, journal, organisation).Of(week, cancellationToken);
        var open = changes.Where(change => change.Risk is { IsCertain: false }).ToList();
        var chances = Draw.Chances([.. open.Select(change => change.Risk!.Weight)], organisation.Settings.AuditsAWeek);
        var sample = Draw.Sample([.. open.Select(change => change.Entry.ToString(CultureInfo.InvariantCulture))], chances, drawn);
        var listed = sample.Select(i => open[i] with { Why = Why.Drawn, Chance = chances[i] })
            .Concat(changes.Where(change => change.Risk is { IsCertain: true }).Select(change => change with { Why = Why.Amount, Chance = 1 }))
            .Concat(changes.Where(change => Odd.Contains(change.Act)).Select(change => change with { Why = change.Act == Act.Locked ? Why.Locked : Why.VotesHeld, Chance = 1 }))
            .OrderBy(change => change.Entry)
            .ToList();
        var marks = listed.Where(change => change.Risk is not null).Select(change => change.Audit?.Mark).OfType<Mark>().ToList();
        return new(week, drawn, listed, changes.Count(change => change.Risk is not null), new(marks.Count, marks.Count(mark => mark == Mark.Wrong)));
    }
}
