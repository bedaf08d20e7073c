namespace PeerAssist.Benchmarks.Trust;

/// <summary>What can be asked and who knows it: eighty topics, asked after Zipf's law, each known to about a third of the team.</summary>
internal sealed class World
{
    private const int Topics = 80;
    private const int WordsEach = 7;
    private const int CommonWords = 60;
    private const double Knowing = 0.35;
    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";

    private readonly Random _random;
    private readonly HashSet<string> _words = [];
    private readonly double[] _cumulated;
    private readonly bool[,] _knows;

    public World(int people, Random random)
    {
        _random = random;
        Common = [.. Enumerable.Range(0, CommonWords).Select(_ => Word())];
        All = [.. Enumerable.Range(0, Topics).Select(number => new Topic(number, [.. Enumerable.Range(0, WordsEach).Select(_ => Word())], random))];
        var sum = 0.0;
        _cumulated = [.. All.Select(topic => sum += 1.0 / (topic.Number + 1))];
        _knows = new bool[people, Topics];
        for (var person = 0; person < people; person++)
        {
            for (var topic = 0; topic < Topics; topic++)
                _knows[person, topic] = random.NextDouble() < Knowing;
        }
    }

    public IReadOnlyList<Topic> All { get; }

    /// <summary>Words that questions about anything have.</summary>
    public IReadOnlyList<string> Common { get; }

    public Topic Draw()
    {
        var at = Array.BinarySearch(_cumulated, _random.NextDouble() * _cumulated[^1]);
        return All[Math.Min(Topics - 1, at < 0 ? ~at : at)];
    }

    public bool Knows(int person, Topic topic) => _knows[person, topic.Number];

    private string Word()
    {
        while (true)
        {
            var word = string.Concat(Enumerable.Range(0, 3).Select(_ => $"{Consonants[_random.Next(Consonants.Length)]}{Vowels[_random.Next(Vowels.Length)]}"));
            if (_words.Add(word))
                return word;
        }
    }
}
