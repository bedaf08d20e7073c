using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>
/// What was learned of the wording of each answer's questions. Trained as a whole from time to time; in between a phrasing
/// that comes or goes moves only its answer and those that were taken for it.
/// </summary>
internal sealed class LinearModel
{
    private const int Rounds = 6;
    private const float Step = 1.5f;

    private readonly Dictionary<AnswerId, AnswerWeights> _weights = [];

    /// <summary>The seed of the last training; null before the first.</summary>
    public int? Seed { get; private set; }

    /// <summary>How many weights there are.</summary>
    public long Count => _weights.Values.Sum(weights => (long)weights.Count);

    /// <summary>How well a text fits an answer; nothing learned counts as no fit.</summary>
    public float Score(AnswerId answer, TermVector text) =>
        _weights.TryGetValue(answer, out var weights) ? weights.Score(text) : 0;

    /// <summary>Takes over what a training found.</summary>
    public void Replace(IReadOnlyList<AnswerId> answers, AnswerWeights[] weights, int seed)
    {
        _weights.Clear();
        for (var i = 0; i < answers.Count; i++)
            _weights[answers[i]] = weights[i];
        Seed = seed;
    }

    /// <summary>Saves all weights.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Seed is not null);
        writer.Write(Seed ?? 0);
        writer.Write(_weights.Count);
        foreach (var (answer, weights) in _weights)
        {
            writer.Write(answer.Value);
            weights.Write(writer);
        }
    }

    /// <summary>What was saved.</summary>
    public static LinearModel Read(BinaryReader reader)
    {
        var (trained, seed) = (reader.ReadBoolean(), reader.ReadInt32());
        var model = new LinearModel { Seed = trained ? seed : null };
        for (var left = reader.ReadInt32(); left > 0; left--)
            model._weights[new(reader.ReadString())] = AnswerWeights.Read(reader);
        return model;
    }

    /// <summary>Drops an answer.</summary>
    public void Remove(AnswerId answer) => _weights.Remove(answer);

    /// <summary>Learns one phrasing: a few steps of the training on it alone.</summary>
    public void Learn(AnswerId answer, TermVector text, float weight, IReadOnlyCollection<AnswerId> rivals)
    {
        var own = _weights[answer] = _weights.TryGetValue(answer, out var before) ? before.With(text.Keys) : new AnswerWeights(text.Keys);
        for (var round = 0; round < Rounds; round++)
        {
            var ownScore = own.Score(text);
            var others = rivals.Where(rival => rival != answer && _weights.ContainsKey(rival))
                .Select(rival => (Weights: _weights[rival], Chance: MathF.Exp(_weights[rival].Score(text) - ownScore))).ToList();
            var sum = 1 + others.Sum(other => other.Chance);
            own.Move(text, Step * weight * (1 - (1 / sum)));
            foreach (var (weights, chance) in others)
                weights.Move(text, -Step * weight * chance / sum);
        }
    }

    /// <summary>Forgets one phrasing: its answer's weights no longer speak for it.</summary>
    public void Forget(AnswerId answer, TermVector text)
    {
        if (_weights.TryGetValue(answer, out var weights) && weights.Score(text) is var score and > 0)
            weights.Move(text, -score / MathF.Max(1e-6f, text.Dot(text)));
    }
}
