namespace PeerAssist.Search;

/// <summary>Counts by the low half of a term's hash: an open table that needs half the memory of a dictionary.</summary>
internal sealed class TermCounts
{
    private uint[] _keys = new uint[1024];
    private int[] _counts = new int[1024];
    private int _used;

    public int this[ulong term]
    {
        get
        {
            var slot = Slot(_keys, Key(term));
            return _keys[slot] == 0 ? 0 : _counts[slot];
        }
    }

    public void Add(ulong term, int by)
    {
        var key = Key(term);
        var slot = Slot(_keys, key);
        if (_keys[slot] == 0)
        {
            if (_used >= _keys.Length / 4 * 3)
            {
                Grow();
                slot = Slot(_keys, key);
            }

            _keys[slot] = key;
            _used++;
        }

        _counts[slot] += by;
    }

    private static uint Key(ulong term) => (uint)term == 0 ? 1 : (uint)term;

    private static int Slot(uint[] keys, uint key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(key * 2654435769u >> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    // Terms whose count fell to nothing are left behind here.
    private void Grow()
    {
        var (keys, counts) = (_keys, _counts);
        _keys = new uint[keys.Length * 2];
        _counts = new int[keys.Length * 2];
        _used = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0 || counts[i] == 0)
                continue;
            var slot = Slot(_keys, keys[i]);
            _keys[slot] = keys[i];
            _counts[slot] = counts[i];
            _used++;
        }
    }
}
