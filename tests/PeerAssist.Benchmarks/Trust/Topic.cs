using System.Globalization;

namespace PeerAssist.Benchmarks.Trust;

/// <summary>Something customers ask about: the words by which it is asked, and the one right answer.</summary>
internal sealed class Topic(int number, IReadOnlyList<string> words, Random random)
{
    private const int Named = 4;
    private const int Around = 2;

    private readonly int _days = random.Next(2, 40);

    public int Number => number;

    /// <summary>The right answer.</summary>
    public string Right => Say(_days);

    /// <summary>One of the wrong ones.</summary>
    public string Wrong(int which) => Say(_days + 1 + which);

    /// <summary>A question in words of its own: some of the topic's words, among words that anybody uses.</summary>
    public string Ask(Random chance, IReadOnlyList<string> common)
    {
        var asked = words.OrderBy(_ => chance.NextDouble()).Take(Named)
            .Concat(Enumerable.Range(0, Around).Select(_ => common[chance.Next(common.Count)]))
            .OrderBy(_ => chance.NextDouble());
        return string.Join(' ', asked);
    }

    private string Say(int days) => string.Create(CultureInfo.InvariantCulture, $"For {words[0]} and {words[1]} the customer has {days} days.");
}
