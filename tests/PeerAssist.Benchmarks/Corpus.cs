using System.Text;
using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Benchmarks;

/// <summary>A made-up corpus like a language: 400,000 words of real letter frequencies, used after Zipf's law, 6 to 16 a phrasing.</summary>
internal sealed class Corpus
{
    private const int WordTypes = 400_000;
    private const double Zipf = 1.07;
    private const string Letters =
        "eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrrddddlllluuucccmmmfffwwyyggppbbvkjxqz";

    private readonly Random _random;
    private readonly string[] _words;
    private readonly double[] _cumulated;

    public Corpus(int seed)
    {
        _random = new(seed);
        _words = [.. Enumerable.Range(0, WordTypes).Select(rank => Word(rank))];
        _cumulated = new double[WordTypes];
        var sum = 0.0;
        for (var rank = 0; rank < WordTypes; rank++)
            _cumulated[rank] = sum += 1 / Math.Pow(rank + 1, Zipf);
    }

    /// <summary>So many phrasings, spread over the answers.</summary>
    public List<IndexedAnswer> Answers(int answers, int phrasings)
    {
        var made = new List<IndexedAnswer>(answers);
        for (var i = 0; i < answers; i++)
        {
            var count = (phrasings / answers) + (i < phrasings % answers ? 1 : 0);
            made.Add(new(new($"a{i}"), Audience.Organisation, "-", [.. Enumerable.Range(0, count).Select(_ => new IndexedPhrasing(Sentence(_random.Next(6, 17)), 1))], default, DateTimeOffset.UnixEpoch));
        }

        return made;
    }

    /// <summary>A question of so many words: half a phrasing that exists, half other words.</summary>
    public string Question(IReadOnlyList<IndexedAnswer> answers, int words)
    {
        var answer = answers[_random.Next(answers.Count)];
        var known = answer.Phrasings[_random.Next(answer.Phrasings.Count)].Text.Split(' ').Take((words + 1) / 2).ToList();
        return $"{string.Join(' ', known)} {Sentence(words - known.Count)}";
    }

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Draw()));

    private string Draw()
    {
        var at = Array.BinarySearch(_cumulated, _random.NextDouble() * _cumulated[^1]);
        return _words[Math.Min(WordTypes - 1, at < 0 ? ~at : at)];
    }

    // Frequent words are short.
    private string Word(int rank)
    {
        var word = new StringBuilder();
        for (var left = 2 + (int)Math.Log10(rank + 1) + _random.Next(4); left > 0; left--)
            word.Append(Letters[_random.Next(Letters.Length)]);
        return word.ToString();
    }
}
