namespace PeerAssist.Search;

/// <summary>
/// Counts by half of a term's hash: an open table whose slots hold key and count in one word, so that a look costs one
/// place in memory.
/// </summary>
internal sealed class TermCounts
{
    private ulong[] _slots;
    private int _used;

    public TermCounts()
        : this(new ulong[1024])
    {
    }

    /// <summary>What was saved.</summary>
    public TermCounts(ulong[] slots)
    {
        _slots = slots;
        _used = slots.Count(slot => slot != 0);
    }

    /// <summary>Everything there is to save.</summary>
    public ReadOnlySpan<ulong> Slots => _slots;

    public int this[ulong term] => (int)(uint)_slots[Slot(_slots, Key(term))];

    /// <summary>Changes the count of a term and returns what it was.</summary>
    public int Add(ulong term, int by)
    {
        var key = Key(term);
        var slot = Slot(_slots, key);
        if (_slots[slot] == 0)
        {
            if (_used >= _slots.Length / 4 * 3)
            {
                Grow();
                slot = Slot(_slots, key);
            }

            _slots[slot] = (ulong)key << 32;
            _used++;
        }

        var before = (int)(uint)_slots[slot];
        _slots[slot] = ((ulong)key << 32) | (uint)(before + by);
        return before;
    }

    private static uint Key(ulong term) => (uint)term == 0 ? 1 : (uint)term;

    private static int Slot(ulong[] slots, uint key)
    {
        var mask = slots.Length - 1;
        var slot = (int)(key * 2654435769u >> 3) & mask;
        while (slots[slot] != 0 && slots[slot] >> 32 != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    // Terms whose count fell to nothing are left behind here.
    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        _used = 0;
        foreach (var entry in old)
        {
            if ((uint)entry == 0)
                continue;
            _slots[Slot(_slots, (uint)(entry >> 32))] = entry;
            _used++;
        }
    }
}
