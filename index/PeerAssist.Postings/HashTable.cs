using System.Numerics;

namespace PeerAssist.Postings;

/// <summary>Numbers by hash, for at most so many. One may write while others read: a key is seen only when its number is there.</summary>
internal sealed class HashTable
{
    private readonly ulong[] _keys;
    private readonly int[] _numbers;
    private readonly int _shift;

    public HashTable(int most)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, most * 3L / 2));
        _keys = new ulong[size];
        _numbers = new int[size];
        _shift = 64 - BitOperations.Log2(size);
    }

    /// <summary>The number of a key, or -1.</summary>
    public int Find(ulong key)
    {
        key = key == 0 ? 1 : key;
        for (var slot = Slot(key); ; slot = (slot + 1) & (_keys.Length - 1))
        {
            var there = Volatile.Read(ref _keys[slot]);
            if (there == key)
                return Volatile.Read(ref _numbers[slot]);
            if (there == 0)
                return -1;
        }
    }

    /// <summary>Gives a key a number.</summary>
    public void Set(ulong key, int number)
    {
        key = key == 0 ? 1 : key;
        var slot = Slot(key);
        while (_keys[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & (_keys.Length - 1);
        Volatile.Write(ref _numbers[slot], number);
        Volatile.Write(ref _keys[slot], key);
    }

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);
}
