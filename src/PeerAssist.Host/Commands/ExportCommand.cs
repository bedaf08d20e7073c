using System.CommandLine;
using System.Globalization;
using PeerAssist.Host.Files;
using PeerAssist.Imports;

namespace PeerAssist.Host.Commands;

/// <summary><c>export</c>: writes the knowledge into a file that <c>import</c> reads, without what was said where not everybody can read it.</summary>
internal static class ExportCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Where to: .jsonl or .csv; an existing file is replaced." };

    public static Command Create()
    {
        var command = new Command("export", "Write the answers into a file.") { File };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(File);
        var asTable = file.Extension.ToLowerInvariant() switch
        {
            ".csv" => true,
            ".jsonl" => false,
            _ => throw new UsageException($"'{file.Name}' cannot be written: its name must end in .jsonl or .csv."),
        };
        if (file.Directory is { Exists: false } missing)
            throw new UsageException($"There is no directory '{missing.FullName}'.");
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        await using var session = await place.Store.Read(cancellationToken);
        var export = new ExportAnswers(session, organisation.Id);
        await Write(export, file, asTable, cancellationToken);

        await Output.Of(parsed).Say(
            new { File = file.FullName, export.Answers, export.Questions, export.AnswersLeftOut, export.QuestionsLeftOut, export.Retired },
            [
                $"{file.Name}: {Number(export.Answers)} answers with {Number(export.Questions)} questions.",
                .. LeftOut(export),
            ]);
        return Commandline.Done;
    }

    // The file appears only when it is whole.
    private static async Task Write(ExportAnswers export, FileInfo file, bool asTable, CancellationToken cancellationToken)
    {
        var unfinished = $"{file.FullName}.{Environment.ProcessId}.part";
        try
        {
            await using (var stream = System.IO.File.Create(unfinished))
            {
                var lines = export.Lines(cancellationToken);
                await (asTable ? Tables.Write(stream, lines, cancellationToken) : JsonLines.Write(stream, lines, cancellationToken));
                stream.Flush(flushToDisk: true);
            }

            System.IO.File.Move(unfinished, file.FullName, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WorkException($"'{file.FullName}' could not be written: {failure.Message}");
        }
        finally
        {
            System.IO.File.Delete(unfinished);
        }
    }

    private static IEnumerable<string> LeftOut(ExportAnswers export)
    {
        if (export.AnswersLeftOut > 0)
            yield return $"  {Number(export.AnswersLeftOut)} answers were given where not everybody can read, and stay out.";
        if (export.QuestionsLeftOut > 0)
            yield return $"  {Number(export.QuestionsLeftOut)} questions were asked where not everybody can read, or without a name, and stay out.";
        if (export.Retired > 0)
            yield return $"  {Number(export.Retired)} answers are no longer given and stay out.";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
