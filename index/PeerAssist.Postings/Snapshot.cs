using System.Runtime.InteropServices;
using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Postings;

/// <summary>Writes the index to a stream and reads it back: a mark, versions, the parts, and a hash over all of it.</summary>
internal static class Snapshot
{
    private const int Version = 1;
    private const int HashSize = 32;
    private static ReadOnlySpan<byte> Mark => "peerassist postings\n"u8;

    /// <summary>Writes all living answers as one segment.</summary>
    public static void Write(Stream stream, IReadOnlyList<LiveSegment> segments, long position)
    {
        var segment = Merging.Merge(segments);
        using var hashing = new HashingStream(stream);
        using (var writer = new BinaryWriter(hashing, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(Version);
            writer.Write(Analyzer.Version);
            writer.Write(position);
            var documents = segment.Documents;
            writer.Write(documents.Answers.Length);
            foreach (var answer in documents.Answers)
                writer.Write(answer.Value);
            writer.Write(documents.Audiences.Length);
            foreach (var audience in documents.Audiences)
                writer.Write(audience.Key);
            Write<int>(writer, documents.Firsts);
            Write<bool>(writer, documents.HasText);
            Write<int>(writer, documents.AudienceOf);
            Write<int>(writer, documents.AnswerOf);
            Write<ushort>(writer, documents.Lengths);
            Write<ulong>(writer, segment.Terms.Terms);
            Write<int>(writer, segment.Terms.Starts);
            Write<int>(writer, segment.Terms.Counts);
            Write<uint>(writer, segment.Data);
        }

        stream.Write(hashing.Hash());
    }

    /// <summary>What was written; null when it is damaged, cut off, or of another version.</summary>
    public static (Segment Segment, long Position)? Read(Stream stream)
    {
        using var hashing = new HashingStream(stream);
        try
        {
            using var reader = new BinaryReader(hashing, System.Text.Encoding.UTF8, leaveOpen: true);
            if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark) || reader.ReadInt32() != Version || reader.ReadInt32() != Analyzer.Version)
                return null;
            var position = reader.ReadInt64();
            var answers = new List<AnswerId>();
            for (var left = reader.ReadInt32(); left > 0; left--)
                answers.Add(new(reader.ReadString()));
            var audiences = new List<Audience>();
            for (var left = reader.ReadInt32(); left > 0; left--)
                audiences.Add(Audience.Parse(reader.ReadString()));
            var documents = new Documents(
                [.. answers], Read<int>(reader), Read<bool>(reader), Read<int>(reader), [.. audiences], Read<int>(reader), Read<ushort>(reader));
            var terms = Read<ulong>(reader);
            var (starts, counts, data) = (Read<int>(reader), Read<int>(reader), Read<uint>(reader));

            // Nothing read is used before all of it is known to be what was written.
            var expected = hashing.Hash();
            var written = new byte[HashSize];
            return stream.ReadAtLeast(written, HashSize, throwOnEndOfStream: false) == HashSize && written.AsSpan().SequenceEqual(expected)
                ? (new(documents, new(terms, starts, counts), data), position)
                : null;
        }
        catch (Exception damage) when (damage is EndOfStreamException or IOException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    // Grown piece by piece: a damaged length must not take memory that the file cannot fill.
    private static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        const int piece = 1 << 20;
        var length = reader.ReadInt32();
        if (length < 0)
            throw new FormatException();
        var values = new T[Math.Min(length, piece)];
        for (var have = 0; have < length;)
        {
            if (have == values.Length)
                Array.Resize(ref values, (int)Math.Min(length, 2L * values.Length));
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(have)));
            have = values.Length;
        }

        return values;
    }
}
