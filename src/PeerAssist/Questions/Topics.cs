using PeerAssist.Search;

namespace PeerAssist.Questions;

/// <summary>
/// Groups questions by their own words: which words are rare among the questions counts, and nothing else does. A pure function;
/// the same questions in the same order give the same topics.
/// </summary>
public static class Topics
{
    /// <summary>Questions about the same matter.</summary>
    public static IReadOnlyList<Topic> Of(IReadOnlyList<string> questions) => Group(questions, TopicVector.SameMatter);

    /// <summary>Questions that ask the same, whether or not in the same words.</summary>
    public static IReadOnlyList<Topic> Same(IReadOnlyList<string> questions) => Group(questions, TopicVector.SameQuestion);

    /// <summary>How much each of other texts has in common with a question, 0 to 1, by the words that are rare among all of them.</summary>
    internal static IReadOnlyList<double> Likeness(string question, IReadOnlyList<string> others)
    {
        var vectors = TopicVector.Of([.. others.Prepend(question).Select(text => Analyzer.Analyze(text, Analyzer.QuestionLimit))]);
        return [.. vectors.Skip(1).Select(vector => vector.Likeness(vectors[0]))];
    }

    private static List<Topic> Group(IReadOnlyList<string> questions, double alike)
    {
        var vectors = TopicVector.Of([.. questions.Select(question => Analyzer.Analyze(question, Analyzer.QuestionLimit))]);
        var middles = new List<TopicVector>();
        var topicOf = new int[questions.Count];
        for (var i = 0; i < vectors.Count; i++)
        {
            var (nearest, likeness) = Nearest(vectors[i], middles);
            topicOf[i] = likeness >= alike ? nearest : middles.Count;
            if (likeness >= alike)
                middles[nearest] = middles[nearest].Plus(vectors[i]);
            else
                middles.Add(vectors[i]);
        }

        // Early questions met topics that were not there yet, so each chooses once more.
        for (var i = 0; i < vectors.Count; i++)
        {
            var (nearest, likeness) = Nearest(vectors[i], middles);
            if (likeness >= alike)
                topicOf[i] = nearest;
        }

        return
        [
            .. Enumerable.Range(0, questions.Count).GroupBy(i => topicOf[i]).Select(group => new Topic(
                [.. group.OrderByDescending(i => Math.Round(vectors[i].Likeness(middles[group.Key]), 6)).ThenBy(i => i)])),
        ];
    }

    private static (int Topic, double Likeness) Nearest(TopicVector question, List<TopicVector> middles)
    {
        var (nearest, best) = (-1, 0.0);
        for (var i = 0; i < middles.Count; i++)
        {
            if (question.Likeness(middles[i]) is var likeness && likeness > best)
                (nearest, best) = (i, likeness);
        }

        return (nearest, best);
    }
}
