using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using PeerAssist.Imports;

namespace PeerAssist.Host.Files;

/// <summary>Reads and writes answer files of one JSON object a line, each line by itself, in little memory.</summary>
internal static class JsonLines
{
    /// <summary>The longest line, in bytes: room for thousands of questions to one answer.</summary>
    private const int LongestLine = 4 * 1024 * 1024;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    internal static async IAsyncEnumerable<ImportRow> Read(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(file, new(leaveOpen: true, bufferSize: 64 * 1024));
        var line = 1L;
        var skipping = false;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (Cut(ref rest, read.IsCompleted, out var bytes))
            {
                if (skipping || bytes.Length > LongestLine)
                    yield return ImportRow.Bad(line, $"The line is longer than {LongestLine / 1024 / 1024} MiB.");
                else if (Row(line, bytes.ToArray()) is { } row)
                    yield return row;
                skipping = false;
                line++;
            }

            if (rest.Length > LongestLine)
            {
                skipping = true;
                rest = rest.Slice(rest.End);
            }

            pipe.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
                break;
        }

        if (skipping)
            yield return ImportRow.Bad(line, $"The line is longer than {LongestLine / 1024 / 1024} MiB.");
        await pipe.CompleteAsync();
    }

    internal static async Task Write(Stream file, IAsyncEnumerable<AnswerLine> answers, CancellationToken cancellationToken)
    {
        await foreach (var answer in answers.WithCancellation(cancellationToken))
        {
            await file.WriteAsync(AnswerJson.Write(answer), cancellationToken);
            file.WriteByte((byte)'\n');
        }
    }

    private static bool Cut(ref ReadOnlySequence<byte> rest, bool last, out ReadOnlySequence<byte> line)
    {
        line = rest;
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        if (!last || rest.IsEmpty)
            return false;
        rest = rest.Slice(rest.End);
        return true;
    }

    private static ImportRow? Row(long line, ReadOnlyMemory<byte> bytes)
    {
        if (line == 1 && bytes.Span.StartsWith(Mark))
            bytes = bytes[Mark.Length..];
        return bytes.Span.IndexOfAnyExcept(" \t\r"u8) < 0 ? null : AnswerJson.Read(line, bytes);
    }
}
