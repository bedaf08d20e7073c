using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>An answer on its way through the ranking, with what speaks for it.</summary>
internal sealed class Candidate(IndexedAnswer answer)
{
    public IndexedAnswer Answer { get; } = answer;

    /// <summary>How well what was learned of its wording fits.</summary>
    public double Learned { get; set; }

    /// <summary>Its part of the nearest phrasings' votes, 0 to 1.</summary>
    public double Share { get; set; }

    /// <summary>How many phrasings are among the nearest.</summary>
    public int Voters { get; set; }

    /// <summary>The likeness of its nearest phrasing, 0 to 1.</summary>
    public double Nearest { get; set; }

    /// <summary>Which phrasing that is.</summary>
    public string? Phrasing { get; set; }

    /// <summary>How much of the question its own text has, 0 to 1.</summary>
    public double Text { get; set; }

    /// <summary>What colleagues' votes add.</summary>
    public double Votes { get; set; }

    /// <summary>What its age takes away.</summary>
    public double Freshness { get; set; }

    /// <summary>The likeness of the nearest question for which it was said not to be right, 0 to 1.</summary>
    public double Doubt { get; set; }

    /// <summary>Everything together, in log odds.</summary>
    public double Score { get; set; }

    /// <summary>The chance that it is the one among the candidates.</summary>
    public double Chance { get; set; }

    public AnswerId Id => Answer.Id;
}
