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
            writer.WriteArray<int>(documents.Firsts);
            writer.WriteArray<bool>(documents.HasText);
            writer.WriteArray<int>(documents.AudienceOf);
            writer.WriteArray<int>(documents.AnswerOf);
            writer.WriteArray<ushort>(documents.Lengths);
            writer.WriteArray<int>(documents.Starts);
            writer.WriteArray<int>(documents.Terms);
            var terms = segment.Terms;
            writer.WriteArray<int>(terms.Terms);
            writer.WriteArray<int>(terms.Starts);
            writer.WriteArray<int>(terms.Counts);
            writer.WriteArray<byte>(terms.Frequencies);
            writer.WriteArray<ushort>(terms.Lengths);
            writer.WriteArray<uint>(segment.Data);
            var all = vocabulary.All();
            writer.WriteArray<ulong>(all.Terms);
            writer.WriteArray<int>(all.Texts);
            writer.WriteArray<byte>(all.Forms);
            writer.WriteArray<ulong>(all.Grams);
            writer.WriteArray<int>(all.Words);
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
                [.. answers], reader.ReadArray<int>(), reader.ReadArray<bool>(), reader.ReadArray<int>(), [.. audiences], reader.ReadArray<int>(), reader.ReadArray<ushort>(),
                reader.ReadArray<int>(), reader.ReadArray<int>());
            var (terms, starts, counts) = (reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<int>());
            var (frequencies, lengths) = (reader.ReadArray<byte>(), reader.ReadArray<ushort>());
            var data = reader.ReadArray<uint>();
            var words = new Vocabulary.Contents(reader.ReadArray<ulong>(), reader.ReadArray<int>(), reader.ReadArray<byte>(), reader.ReadArray<ulong>(), reader.ReadArray<int>());

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
}
