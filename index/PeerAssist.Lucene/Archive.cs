using System.Security.Cryptography;
using System.Text;

namespace PeerAssist.Lucene;

/// <summary>Files of a folder one after another in a stream: a mark, each name, length and content, and a hash over all of it.</summary>
internal static class Archive
{
    private const int Piece = 64 * 1024;
    private static ReadOnlySpan<byte> Mark => "peerassist lucene 1\n"u8;

    public static void Write(Stream stream, string folder, IReadOnlyList<string> names)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Put(Mark);
        Put(BitConverter.GetBytes(names.Count));
        var piece = new byte[Piece];
        foreach (var name in names)
        {
            using var file = File.OpenRead(Path.Combine(folder, name));
            Put(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(name)));
            Put(Encoding.UTF8.GetBytes(name));
            Put(BitConverter.GetBytes(file.Length));
            for (int length; (length = file.Read(piece)) > 0;)
                Put(piece.AsSpan(0, length));
        }

        stream.Write(hash.GetHashAndReset());

        void Put(ReadOnlySpan<byte> bytes)
        {
            stream.Write(bytes);
            hash.AppendData(bytes);
        }
    }

    /// <summary>Puts the files into an empty folder; false when they are not all there as they were written.</summary>
    public static bool TryRead(Stream stream, string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[Piece];
        try
        {
            if (!Take(Mark.Length).SequenceEqual(Mark))
                return false;
            for (var left = BitConverter.ToInt32(Take(sizeof(int))); left > 0; left--)
            {
                var name = Encoding.UTF8.GetString(Take(Math.Clamp(BitConverter.ToInt32(Take(sizeof(int))), 0, Piece)));

                // The hash comes last, so until then a damaged name must not lead anywhere else.
                if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.')) || name[0] == '.')
                    return false;
                using var file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew);
                for (var rest = BitConverter.ToInt64(Take(sizeof(long))); rest > 0;)
                {
                    var taken = Take((int)Math.Min(rest, Piece));
                    file.Write(taken);
                    rest -= taken.Length;
                }
            }

            var expected = hash.GetHashAndReset();
            return Take(expected.Length).SequenceEqual(expected);
        }
        catch (Exception damage) when (damage is IOException or ArgumentException)
        {
            return false;
        }

        ReadOnlySpan<byte> Take(int count)
        {
            var taken = piece.AsSpan(0, count);
            stream.ReadExactly(taken);
            hash.AppendData(taken);
            return taken;
        }
    }
}
