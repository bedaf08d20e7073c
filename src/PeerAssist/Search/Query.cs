using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>What an index is asked: any of these terms, only what the readers may read, the best first.</summary>
/// <param name="Words">The distinct words.</param>
/// <param name="Grams">The distinct character n-grams by which texts are found.</param>
/// <param name="Readers">Everybody who will see the reply; an answer that one of them may not read is no hit. Null for the training, which shows nothing to anybody.</param>
/// <param name="Limit">So many hits at most.</param>
public sealed record Query(IReadOnlyList<ulong> Words, IReadOnlyList<ulong> Grams, Readership? Readers, int Limit)
{
    /// <summary>For each of the words the n-grams inside it, by which it is known in other forms; empty where an index need not care.</summary>
    public IReadOnlyList<ulong[]> Forms { get; init; } = [];

    /// <summary>What to ask for the answers to a question.</summary>
    public static Query Of(Analysis question, Readership? readers, int limit)
    {
        var places = Enumerable.Range(0, question.Words.Count).DistinctBy(place => question.Words[place]).ToArray();
        var forms = Array.ConvertAll(places, question.Forms);
        return new([.. places.Select(place => question.Words[place])], [.. question.Joints.Concat(forms.SelectMany(form => form)).Distinct()], readers, limit)
        {
            Forms = forms,
        };
    }
}
