namespace PeerAssist.Postings;

/// <summary>
/// The terms of all segments by number, how many texts have each, and which words share an n-gram: n-grams lead to words,
/// and only words lead to texts. Grows only; one writer at a time, and readers never wait.
/// </summary>
/// <remarks>Tables are filled in place so that a slot is seen only when what it stands for is there; a full table is replaced by a wider copy.</remarks>
internal sealed class Vocabulary
{
    private const int None = -1;

    private volatile Tables _tables;

    public Vocabulary()
        : this(new([], [], [], [], []))
    {
    }

    /// <summary>What was saved.</summary>
    public Vocabulary(Contents contents) => _tables = Tables.Of(contents);

    /// <summary>How many terms there are.</summary>
    public int Count => _tables.Count;

    /// <summary>The number of a term, or -1.</summary>
    public int Find(ulong term) => _tables.Find(term);

    /// <summary>The number of a term that may be new; <paramref name="forms"/> are the n-grams inside it.</summary>
    public int Add(ulong term, ReadOnlySpan<ulong> forms)
    {
        if (_tables.Find(term) is var known and >= 0)
            return known;
        if (!_tables.HasRoom(forms.Length))
            _tables = _tables.Wider(forms.Length);
        return _tables.Add(term, forms);
    }

    /// <summary>In how many texts a term stands.</summary>
    public int Texts(int term) => _tables.Texts[term];

    /// <summary>How many n-grams a word has.</summary>
    public int Forms(int term) => _tables.Forms[term];

    /// <summary>Counts texts in, or out again.</summary>
    public void Change(int term, int by) => _tables.Texts[term] += by;

    /// <summary>The words that have an n-gram, into a list that is cleared first; none when they are more than <paramref name="most"/>.</summary>
    public void WordsWith(ulong gram, int most, List<int> words) => _tables.WordsWith(gram, most, words);

    /// <summary>Everything there is to save.</summary>
    public Contents All() => _tables.Contents();

    /// <summary>The terms by number, their counts of texts and of n-grams, and each n-gram with its word.</summary>
    internal sealed record Contents(ulong[] Terms, int[] Texts, byte[] Forms, ulong[] Grams, int[] Words);

    private sealed class Tables(int terms, int links)
    {
        private readonly ulong[] _terms = new ulong[terms];
        private readonly HashTable _termNumbers = new(terms);
        private readonly HashTable _gramHeads = new(links);
        private readonly ulong[] _grams = new ulong[links];
        private readonly int[] _words = new int[links];
        private readonly int[] _nexts = new int[links];
        private int _count;
        private int _links;

        public int Count => Volatile.Read(ref _count);

        public int[] Texts { get; } = new int[terms];

        public byte[] Forms { get; } = new byte[terms];

        public static Tables Of(Contents contents)
        {
            var tables = new Tables(Math.Max(1024, contents.Terms.Length * 5 / 4), Math.Max(1024, contents.Grams.Length * 5 / 4));
            tables.Fill(contents);
            return tables;
        }

        public int Find(ulong term) => _termNumbers.Find(term);

        public bool HasRoom(int forms) => _count < _terms.Length && _links + forms <= _grams.Length;

        public Tables Wider(int forms)
        {
            var wider = new Tables(Math.Max(_terms.Length, _count * 2), Math.Max(_grams.Length, (_links + forms) * 2));
            wider.Fill(Contents());
            return wider;
        }

        public int Add(ulong term, ReadOnlySpan<ulong> forms)
        {
            var number = _count;
            (_terms[number], Forms[number]) = (term, (byte)Math.Min(byte.MaxValue, forms.Length));
            Volatile.Write(ref _count, number + 1);
            _termNumbers.Set(term, number);
            foreach (var gram in forms)
                Link(gram, number);
            return number;
        }

        public void WordsWith(ulong gram, int most, List<int> words)
        {
            words.Clear();
            for (var link = _gramHeads.Find(gram); link != None; link = _nexts[link])
            {
                if (words.Count == most)
                {
                    words.Clear();
                    return;
                }

                words.Add(_words[link]);
            }
        }

        public Contents Contents() =>
            new(_terms[.._count], Texts[.._count], Forms[.._count], _grams[.._links], _words[.._links]);

        private void Fill(Contents contents)
        {
            contents.Terms.CopyTo(_terms, 0);
            contents.Texts.CopyTo(Texts, 0);
            contents.Forms.CopyTo(Forms, 0);
            _count = contents.Terms.Length;
            for (var number = 0; number < _count; number++)
                _termNumbers.Set(_terms[number], number);
            for (var link = 0; link < contents.Grams.Length; link++)
                Link(contents.Grams[link], contents.Words[link]);
        }

        private void Link(ulong gram, int word)
        {
            (_grams[_links], _words[_links], _nexts[_links]) = (gram, word, _gramHeads.Find(gram));
            _gramHeads.Set(gram, _links++);
        }
    }
}
