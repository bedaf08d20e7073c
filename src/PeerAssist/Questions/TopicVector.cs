using PeerAssist.Search;

namespace PeerAssist.Questions;

/// <summary>A question, or the sum of several, as the words and word parts it consists of, rare ones counting more.</summary>
internal sealed class TopicVector
{
    /// <summary>From this likeness on two questions are about the same matter.</summary>
    public const double SameMatter = 0.34;

    /// <summary>From this likeness on two questions ask the same.</summary>
    public const double SameQuestion = 0.62;

    private readonly Dictionary<ulong, double> _terms;
    private readonly double _length;

    private TopicVector(Dictionary<ulong, double> terms)
    {
        _terms = terms;
        _length = Math.Sqrt(terms.Values.Sum(value => value * value));
    }

    /// <summary>The questions, each weighed by how many of them have a term: ln(1 + n / df) to the power of 1.5.</summary>
    public static IReadOnlyList<TopicVector> Of(IReadOnlyList<Analysis> questions)
    {
        var terms = questions.Select(question => question.Words.Concat(question.SearchGrams).ToHashSet()).ToList();
        var having = new Dictionary<ulong, int>();
        foreach (var term in terms.SelectMany(each => each))
            having[term] = having.GetValueOrDefault(term) + 1;
        return [.. terms.Select(each => new TopicVector(each.ToDictionary(term => term, term => Math.Pow(Math.Log(1 + (double)questions.Count / having[term]), 1.5))))];
    }

    /// <summary>Cosine of the angle between the two, 0 to 1.</summary>
    public double Likeness(TopicVector other)
    {
        var (few, many) = _terms.Count <= other._terms.Count ? (_terms, other._terms) : (other._terms, _terms);
        var product = few.Sum(term => many.TryGetValue(term.Key, out var value) ? term.Value * value : 0);
        return product == 0 ? 0 : product / (_length * other._length);
    }

    /// <summary>The middle between this and one question more.</summary>
    public TopicVector Plus(TopicVector question)
    {
        var sum = new Dictionary<ulong, double>(_terms);
        foreach (var (term, value) in question._terms)
            sum[term] = sum.GetValueOrDefault(term) + value;
        return new(sum);
    }
}
