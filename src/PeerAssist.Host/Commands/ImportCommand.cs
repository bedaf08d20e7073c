using System.CommandLine;
using System.Globalization;
using PeerAssist.Host.Files;
using PeerAssist.Imports;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Commands;

/// <summary><c>import</c>: takes answers from files. The same file again changes nothing; one that was cut off goes on where it stood.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "Files of answers: .jsonl, .csv or .md.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only tell what would be done." };

    public static Command Create()
    {
        var command = new Command("import", "Take answers from files.") { Files.AcceptExistingOnly(), DryRun };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = Output.Of(parsed);
        var dryRun = parsed.GetValue(DryRun);
        var files = parsed.GetRequiredValue(Files);
        if (files.Select(file => AnswerFile.WhyNot(file.Name)).FirstOrDefault(reason => reason is not null) is { } unknown)
            throw new UsageException(unknown);
        await using var place = Workplace.Open();
        var organisation = await place.OrganisationOrFirst(parsed.GetValue(Options.Organisation), cancellationToken);

        var reports = new List<ImportReport>();
        foreach (var file in files)
        {
            var report = await output.Progress(file.Name, progress => Import(place, organisation, file, dryRun, progress, cancellationToken));
            foreach (var bad in report.Bad)
                await Output.Complain($"{report.File}, line {bad.Line}: {bad.Reason}");
            if (report.BadLines > report.Bad.Count)
                await Output.Complain($"{report.File}: {Number(report.BadLines - report.Bad.Count)} more bad lines.");
            reports.Add(report);
        }

        await output.Say(new { DryRun = dryRun, Files = reports }, reports.SelectMany(report => Lines(report, dryRun)));
        return reports.Any(report => report.Rows > 0 && report.BadLines == report.Rows) ? Commandline.WorkFailed : Commandline.Done;
    }

    private static async Task<ImportReport> Import(
        Workplace place, Organisation organisation, FileInfo file, bool dryRun, IProgress<double> progress, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        var source = await AnswerFile.Open(file.Name, stream, cancellationToken);
        var run = new ImportRun(place.Store, place.Journal, place.Time);
        var rows = new Position(stream, progress);
        return dryRun
            ? await run.Rehearse(organisation, source, rows, cancellationToken)
            : await run.Run(organisation, source, rows, cancellationToken);
    }

    private static IEnumerable<string> Lines(ImportReport report, bool dryRun)
    {
        yield return $"{report.File}: {Number(report.Added)} added, {Number(report.Revised)} reworded, {Number(report.Updated)} with new details, "
            + $"{Number(report.Unchanged)} unchanged; {Number(report.Questions)} new questions{(dryRun ? " (nothing was changed: dry run)" : "")}.";
        if (report.Kept > 0)
            yield return $"  {Number(report.Kept)} stay as colleagues have corrected or retired them since.";
        if (report.BadLines > 0)
            yield return report.BadLines == 1 ? "  1 bad line was left out." : $"  {Number(report.BadLines)} bad lines were left out.";
        if (report.ToReview > 0)
        {
            yield return $"  What looks like personal data was kept in {Number(report.ToReview)} of them; please look at: "
                + string.Join(", ", report.Review.Take(10).Select(answer => $"{answer.Id} ({string.Join(", ", answer.Found)})"))
                + (report.ToReview > 10 ? " …" : "");
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How much of the file was read when a batch is done.</summary>
    private sealed class Position(FileStream file, IProgress<double> progress) : IProgress<long>
    {
        public void Report(long value) => progress.Report(file.Length == 0 ? 1 : (double)file.Position / file.Length);
    }
}
