using System.Globalization;
using PeerAssist.Audits;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Commands;

/// <summary>What <c>audit</c> prints.</summary>
internal static class AuditOutput
{
    private const int Shortened = 100;

    public static async Task<int> Verify(Workplace place, Organisation organisation, Output output, CancellationToken cancellationToken)
    {
        await using var session = await place.Store.Read(cancellationToken);
        var broken = await Audits.Journal.FirstBroken(session, organisation.Id, cancellationToken);
        var last = await session.Journal.Last(organisation.Id, cancellationToken);
        await output.Say(
            new { Whole = broken is null, Entries = last?.Number ?? 0, Last = last?.Hash, FirstBroken = broken },
            broken is null
                ? $"The journal is whole: {last?.Number ?? 0} entries, the last one {last?.Hash ?? "none"}."
                : $"The journal was changed: entry {broken} does not fit the ones before it.");
        return broken is null ? Commandline.Done : Commandline.WorkFailed;
    }

    public static async Task<int> List(
        Workplace place, Organisation organisation, Week week, int? seed, Output output, CancellationToken cancellationToken)
    {
        await using var session = await place.Store.Read(cancellationToken);
        var list = await AuditList.Of(session, place.Journal, organisation, week, seed, cancellationToken);
        await output.Say(
            AuditView.Of(list),
            [
                $"Audit of {week}: {list.Changes.Count} of {list.All} changes, drawn with seed {list.Seed}.",
                "Weight = (1 + people shown it) x (1 + amount / threshold) x share of new words, at least 0.05.",
                .. list.Changes.SelectMany(Lines),
                Rate(list.Rate),
            ]);
        return Commandline.Done;
    }

    public static async Task<int> Journal(Workplace place, Organisation organisation, Week week, Output output, CancellationToken cancellationToken)
    {
        await using var session = await place.Store.Read(cancellationToken);
        var entries = await session.Journal.Between(organisation.Id, Enum.GetValues<Act>(), week.Start, week.End, cancellationToken);
        var names = await place.Journal.Names(session, organisation.Id, entries.Select(entry => entry.Actor), cancellationToken);
        await output.Say(
            new { Week = week.ToString(), Entries = entries.Select(entry => new { entry.Number, entry.At, entry.Act, By = names.GetValueOrDefault(entry.Actor), entry.Subject, entry.Detail }) },
            [
                $"Journal of {week}: {entries.Count} entries.",
                .. entries.Select(entry => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{entry.Number,8}  {entry.At:yyyy-MM-dd HH:mm:ss}  {entry.Act,-19}  {names.GetValueOrDefault(entry.Actor) ?? "-",-20}  {entry.Subject}  {entry.Detail}")),
            ]);
        return Commandline.Done;
    }

    private static IEnumerable<string> Lines(AuditedChange change)
    {
        var mark = change.Audit is { } audit ? $", marked {audit.Mark.ToString().ToLowerInvariant()}" : "";
        var risk = change.Risk is { } of
            ? string.Create(CultureInfo.InvariantCulture, $"reach {of.Reach}, amount {of.Amount:0.##}, new {of.Newness:P0}, weight {of.Weight:0.00}, chance {change.Chance:P0}")
            : "in any case";
        yield return string.Create(
            CultureInfo.InvariantCulture, $"{change.Entry,8}  {change.At:yyyy-MM-dd HH:mm}  {change.Act} by {change.By ?? "-"} in {change.From} ({change.Why}: {risk}){mark}");
        if (change.Text.Length > 0)
            yield return $"          {Short(change.Text)}";
    }

    private static string Rate(ErrorRate rate) => rate.Share is { } share
        ? string.Create(CultureInfo.InvariantCulture, $"Wrong: {rate.Wrong} of {rate.Audited} audited, {share:P1} (95 % between {rate.Low:P1} and {rate.High:P1}).")
        : "Nothing of it is marked yet: audit --mark NUMBER --as right|wrong|coach.";

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Shortened ? line : $"{line[..Shortened]}…";
    }
}
