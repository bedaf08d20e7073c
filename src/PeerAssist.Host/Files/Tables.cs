using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using PeerAssist.Imports;

namespace PeerAssist.Host.Files;

/// <summary>Reads and writes answers as a table of comma-separated values; semicolons and tabs are read too.</summary>
internal static class Tables
{
    private const int LargestRecord = 4 * 1024 * 1024;

    private const int LongestHeading = 4096;

    private const char Undecodable = '\uFFFD';

    private const string OpenQuote = "A quotation mark in it is not closed, so that nothing from here on could be read.";

    internal static async IAsyncEnumerable<ImportRow> Read(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var separator = await Separator(file, cancellationToken);
        var isOpen = false;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRecord,
            OnMalformedRecord = malformed => isOpen |= malformed.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        using var table = CsvReader.Create(file, options, leaveOpen: true);
        Columns? columns = null;
        while (await Next(table, cancellationToken) is not Found.End and var found)
        {
            var line = table.LineNumber;
            if (found == Found.Nonsense || isOpen)
            {
                yield return ImportRow.Bad(line, OpenQuote);
                yield break;
            }

            var cells = Cells(table);
            if (columns is not null)
            {
                yield return Row(columns, line, cells);
                continue;
            }

            columns = new Columns(cells);
            if (columns.AreKnown)
                continue;
            yield return ImportRow.Bad(line, "The first line names no column \"answer\".");
            yield break;
        }
    }

    internal static async Task Write(Stream file, IAsyncEnumerable<AnswerLine> answers, CancellationToken cancellationToken)
    {
        // With the mark, spreadsheets know that it is UTF-8.
        var options = new CsvWriterOptions { Quoting = CsvQuoting.Always, WriteByteOrderMark = true };
        await using var table = CsvWriter.Create(file, options, leaveOpen: true);
        await Write(table, Columns.Names, cancellationToken);
        await foreach (var answer in answers.WithCancellation(cancellationToken))
            await Write(table, Columns.Write(answer), cancellationToken);
        await table.FlushAsync(cancellationToken);
    }

    private static async Task Write(CsvWriter table, IReadOnlyList<string> cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
            table.WriteField(cell);
        await table.EndRecordAsync(cancellationToken);
    }

    // Only the heading decides: a semicolon in an answer must not.
    private static async Task<char> Separator(Stream file, CancellationToken cancellationToken)
    {
        using var text = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var start = new char[LongestHeading];
        var read = await text.ReadBlockAsync(start, cancellationToken);
        file.Position = 0;
        var heading = start.AsSpan(0, read);
        var end = heading.IndexOfAny('\r', '\n');
        heading = end < 0 ? heading : heading[..end];
        var (commas, semicolons, tabs) = (heading.Count(','), heading.Count(';'), heading.Count('\t'));
        return semicolons > commas && semicolons > tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    private static async Task<Found> Next(CsvReader table, CancellationToken cancellationToken)
    {
        try
        {
            return await table.ReadAsync(cancellationToken) ? Found.Record : Found.End;
        }
        catch (CsvFormatException)
        {
            return Found.Nonsense;
        }
    }

    private static string[] Cells(CsvReader table) => [.. Enumerable.Range(0, table.FieldCount).Select(table.GetString)];

    private static ImportRow Row(Columns columns, long line, string[] cells)
    {
        if (cells.Any(cell => cell.Contains(Undecodable, StringComparison.Ordinal)))
            return ImportRow.Bad(line, "It is not UTF-8 text: save the file as \"CSV UTF-8\".");
        try
        {
            return ImportRow.Of(line, columns.Read(cells));
        }
        catch (FormatException wrong)
        {
            return ImportRow.Bad(line, wrong.Message);
        }
    }

    private enum Found
    {
        Record,
        End,
        Nonsense,
    }
}
