using System.Runtime.InteropServices;
using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Postings;

/// <summary>Writes the index to a stream and reads it back: a mark, versions, the parts, and a hash over all of it.</summary>
internal static class Snapshot
{
    private const int Version = 2;
    private const int HashSize = 32;
    private static ReadOnlySpan<byte> Mark => "peerassist postings\n"u8;

    /// <summary>Writes one segment and the vocabulary.</summary>
    public static void Write(Stream stream, Segment segment, Vocabulary vocabulary, long position)
    {
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
            Write(writer, documents.Firsts);
            Write(writer, documents.HasText);
            Write(writer, documents.AudienceOf);
            Write(writer, documents.AnswerOf);
            Write(writer, documents.Lengths);
            Write(writer, documents.Starts);
            Write(writer, documents.Terms);
            var terms = segment.Terms;
            Write(writer, terms.Terms);
            Write(writer, terms.Starts);
            Write(writer, terms.Counts);
            Write(writer, terms.Frequencies);
            Write(writer, terms.Lengths);
            Write(writer, segment.Data);
            var all = vocabulary.All();
            Write(writer, all.Terms);
            Write(writer, all.Texts);
            Write(writer, all.Forms);
            Write(writer, all.Grams);
            Write(writer, all.Words);
        }

        stream.Write(hashing.Hash());
    }

    /// <summary>What was written; null when it is damaged, cut off, or of another version.</summary>
    public static (Segment Segment, Vocabulary Vocabulary, long Position)? Read(Stream stream)
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
                [.. answers], Read<int>(reader), Read<bool>(reader), Read<int>(reader), [.. audiences], Read<int>(reader), Read<ushort>(reader),
                Read<int>(reader), Read<int>(reader));
            var (terms, starts, counts) = (Read<int>(reader), Read<int>(reader), Read<int>(reader));
            var (frequencies, lengths) = (Read<byte>(reader), Read<ushort>(reader));
            var data = Read<uint>(reader);
            var words = new Vocabulary.Contents(Read<ulong>(reader), Read<int>(reader), Read<byte>(reader), Read<ulong>(reader), Read<int>(reader));

            // Nothing read is used before all of it is known to be what was written.
            var expected = hashing.Hash();
            var written = new byte[HashSize];
            return stream.ReadAtLeast(written, HashSize, throwOnEndOfStream: false) == HashSize && written.AsSpan().SequenceEqual(expected)
                ? (new(documents, new(terms, starts, counts, frequencies, lengths), data), new(words), position)
                : null;
        }
        catch (Exception damage) when (damage is EndOfStreamException or IOException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
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
