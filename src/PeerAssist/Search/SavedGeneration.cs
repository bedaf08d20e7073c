using System.Text;
using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>
/// Writes what a generation knows and has learned, and reads it back: a mark, versions, the parts, and a hash over all of it.
/// The index writes itself behind.
/// </summary>
internal static class SavedGeneration
{
    private const int Version = 1;
    private const int HashSize = 32;

    private static ReadOnlySpan<byte> Mark => "peerassist search\n"u8;

    public static void Write(Stream stream, KnownAnswers known, LinearModel model, IReadOnlyCollection<AnswerId> untrained, long position)
    {
        using var hashing = new HashingStream(stream);
        using (var writer = new BinaryWriter(hashing, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Mark);
            writer.Write(Version);
            writer.Write(Analyzer.Version);
            writer.Write(position);
            writer.Write(known.All.Count);
            foreach (var answer in known.All)
                Write(writer, answer);
            known.Write(writer);
            model.Write(writer);
            writer.Write(untrained.Count);
            foreach (var answer in untrained)
                writer.Write(answer.Value);
        }

        stream.Write(hashing.Hash());
    }

    /// <summary>What was written; null when it is damaged, cut off, or of another version.</summary>
    public static (KnownAnswers Known, LinearModel Model, IReadOnlyCollection<AnswerId> Untrained, long Position)? Read(Stream stream)
    {
        using var hashing = new HashingStream(stream);
        try
        {
            using var reader = new BinaryReader(hashing, Encoding.UTF8, leaveOpen: true);
            if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark) || reader.ReadInt32() != Version || reader.ReadInt32() != Analyzer.Version)
                return null;
            var position = reader.ReadInt64();
            var answers = new List<IndexedAnswer>();
            for (var left = reader.ReadInt32(); left > 0; left--)
                answers.Add(ReadAnswer(reader));
            var known = KnownAnswers.Read(reader, answers);
            var model = LinearModel.Read(reader);
            var untrained = new List<AnswerId>();
            for (var left = reader.ReadInt32(); left > 0; left--)
                untrained.Add(new(reader.ReadString()));
            var expected = hashing.Hash();
            var written = new byte[HashSize];
            return stream.ReadAtLeast(written, HashSize, throwOnEndOfStream: false) == HashSize && written.AsSpan().SequenceEqual(expected)
                ? (known, model, untrained, position)
                : null;
        }
        catch (Exception damage) when (damage is EndOfStreamException or IOException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static void Write(BinaryWriter writer, IndexedAnswer answer)
    {
        writer.Write(answer.Id.Value);
        writer.Write(answer.Audience.Key);
        writer.Write(answer.Text);
        Write(writer, answer.Phrasings);
        Write(writer, answer.Doubted);
        writer.Write(answer.Votes.Helpful);
        writer.Write(answer.Votes.NotRight);
        writer.Write(answer.Confirmed.UtcTicks);
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<IndexedPhrasing> phrasings)
    {
        writer.Write(phrasings.Count);
        foreach (var phrasing in phrasings)
        {
            writer.Write(phrasing.Text);
            writer.Write(phrasing.Weight);
        }
    }

    private static IndexedAnswer ReadAnswer(BinaryReader reader)
    {
        var (id, audience, text) = (reader.ReadString(), Audience.Parse(reader.ReadString()), reader.ReadString());
        var (phrasings, doubted) = (ReadPhrasings(reader), ReadPhrasings(reader));
        return new(new(id), audience, text, phrasings, new(reader.ReadInt32(), reader.ReadInt32()), new(reader.ReadInt64(), TimeSpan.Zero)) { Doubted = doubted };
    }

    private static IndexedPhrasing[] ReadPhrasings(BinaryReader reader)
    {
        var phrasings = new List<IndexedPhrasing>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            phrasings.Add(new(reader.ReadString(), reader.ReadDouble()));
        return [.. phrasings];
    }
}
