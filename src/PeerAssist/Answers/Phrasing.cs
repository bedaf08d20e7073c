using PeerAssist.Organisations;

namespace PeerAssist.Answers;

/// <summary>One way the question for an answer was put.</summary>
/// <param name="Text">The question, redacted.</param>
/// <param name="Audience">Who may read these words; they may help matching anywhere.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="By">Who asked it that way, when that is known and was asked with a name.</param>
/// <param name="Confirmations">How many different people said that the answer fits it, neither of them author, capturer or corrector.</param>
/// <param name="Doubts">How many different people said that it does not.</param>
public sealed record Phrasing(
    string Text,
    Audience Audience,
    PhrasingOrigin Origin,
    ContributorId? By = null,
    int Confirmations = 0,
    int Doubts = 0)
{
    private const double OneVoice = 0.4;

    /// <summary>
    /// How much it counts in the search: 1 for what was curated or confirmed by two people, less for one voice,
    /// and down to -1 as doubts outnumber confirmations.
    /// </summary>
    public double Weight
    {
        get
        {
            var voices = Confirmations + (Origin == PhrasingOrigin.Asked ? 0 : 2) - Doubts;
            return voices switch
            {
                >= 2 => 1,
                1 => OneVoice,
                0 => 0,
                -1 => -OneVoice,
                _ => -1,
            };
        }
    }
}
