namespace PeerAssist.Postings;

/// <summary>
/// Writes and reads one term's documents in a shared array of words: blocks of 128 rising numbers, each block packed to
/// the width of its greatest step, and frequencies of more than one as exceptions.
/// </summary>
/// <remarks>
/// A list is: per block its last document and where its data begins; then the blocks. A block is: a header word (width of
/// the steps in the low byte, then the number of exceptions), the packed steps, and the exceptions (place and frequency).
/// </remarks>
internal static class PostingList
{
    public const int BlockSize = 128;

    /// <summary>Appends a list and returns where it begins.</summary>
    public static int Write(List<uint> data, ReadOnlySpan<int> documents, ReadOnlySpan<byte> frequencies)
    {
        var start = data.Count;
        var blocks = Blocks(documents.Length);
        for (var i = 0; i < blocks * 2; i++)
            data.Add(0);
        for (var block = 0; block < blocks; block++)
        {
            var from = block * BlockSize;
            var count = Math.Min(BlockSize, documents.Length - from);
            data[start + (block * 2)] = (uint)documents[from + count - 1];
            data[start + (block * 2) + 1] = (uint)(data.Count - start);
            WriteBlock(data, documents.Slice(from, count), frequencies.Slice(from, count), from == 0 ? -1 : documents[from - 1]);
        }

        return start;
    }

    public static int Blocks(int count) => (count + BlockSize - 1) / BlockSize;

    /// <summary>Reads one block and returns how many documents it has.</summary>
    public static int ReadBlock(ReadOnlySpan<uint> list, int count, int block, Span<int> documents, Span<byte> frequencies)
    {
        var size = Math.Min(BlockSize, count - (block * BlockSize));
        var at = (int)list[(block * 2) + 1];
        var header = list[at++];
        var (width, exceptions) = ((int)(header & 0xFF), (int)(header >> 8));
        var document = block == 0 ? -1 : (int)list[(block - 1) * 2];
        var mask = width == 32 ? uint.MaxValue : (1u << width) - 1;
        ulong bits = 0;
        var have = 0;
        for (var i = 0; i < size; i++)
        {
            if (have < width)
            {
                bits |= (ulong)list[at++] << have;
                have += 32;
            }

            document += (int)((uint)bits & mask) + 1;
            bits >>= width;
            have -= width;
            documents[i] = document;
        }

        frequencies[..size].Fill(1);
        for (var i = 0; i < exceptions; i++)
        {
            var exception = list[at++];
            frequencies[(int)(exception & 0xFF)] = (byte)(exception >> 8);
        }

        return size;
    }

    /// <summary>The first block from <paramref name="from"/> on that may have a document; the number of blocks when none has.</summary>
    public static int BlockOf(ReadOnlySpan<uint> list, int blocks, int from, int document)
    {
        var (low, high) = (from, blocks);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle * 2] < (uint)document)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static void WriteBlock(List<uint> data, ReadOnlySpan<int> documents, ReadOnlySpan<byte> frequencies, int before)
    {
        var widest = 0u;
        var exceptions = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            widest |= (uint)(documents[i] - (i == 0 ? before : documents[i - 1]) - 1);
            exceptions += frequencies[i] > 1 ? 1 : 0;
        }

        var width = 32 - int.CreateTruncating(uint.LeadingZeroCount(widest));
        data.Add((uint)width | ((uint)exceptions << 8));
        ulong bits = 0;
        var have = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            bits |= (ulong)(uint)(documents[i] - (i == 0 ? before : documents[i - 1]) - 1) << have;
            have += width;
            if (have >= 32)
            {
                data.Add((uint)bits);
                bits >>= 32;
                have -= 32;
            }
        }

        if (have > 0)
            data.Add((uint)bits);
        for (var i = 0; i < documents.Length; i++)
        {
            if (frequencies[i] > 1)
                data.Add((uint)i | ((uint)frequencies[i] << 8));
        }
    }
}
