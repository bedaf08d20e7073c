using System.Runtime.InteropServices;

namespace PeerAssist.Search;

/// <summary>Arrays of numbers in a stream, each with its length before it.</summary>
public static class SavedArrays
{
    private const int Piece = 1 << 20;

    /// <summary>Writes an array.</summary>
    public static void WriteArray<T>(this BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads an array, grown piece by piece: a damaged length must not take memory that the file cannot fill.</summary>
    /// <exception cref="FormatException">The length is none.</exception>
    /// <exception cref="EndOfStreamException">The stream ends before the array does.</exception>
    public static T[] ReadArray<T>(this BinaryReader reader)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(reader);
        var length = reader.ReadInt32();
        if (length < 0)
            throw new FormatException();
        var values = new T[Math.Min(length, Piece)];
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
