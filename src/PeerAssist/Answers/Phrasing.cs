using PeerAssist.Organisations;

namespace PeerAssist.Answers;

/// <summary>One way the question for an answer was put.</summary>
/// <param name="Text">The question, redacted.</param>
/// <param name="Audience">Who may read these words; they may help matching anywhere.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="By">Who asked it that way, when that is known and was asked with a name.</param>
/// <param name="Voices">What different people said of it, one each, neither of them author, capturer or corrector of the answer.</param>
public sealed record Phrasing(
    string Text,
    Audience Audience,
    PhrasingOrigin Origin,
    ContributorId? By = null,
    IReadOnlyList<Voice>? Voices = null)
{
    private const double OneVoice = 0.4;

    public IReadOnlyList<Voice> Voices { get; init; } = Voices ?? [];

    /// <summary>
    /// How much it counts in the search: 1 for what was curated or confirmed by two people, less for one voice,
    /// and down to -1 as doubts outnumber confirmations.
    /// </summary>
    public double Weight
    {
        get
        {
            var curated = Origin == PhrasingOrigin.Asked ? 0 : 2;
            return (curated + Voices.Sum(voice => voice.Fits ? 1 : -1)) switch
            {
                >= 2 => 1,
                1 => OneVoice,
                0 => 0,
                -1 => -OneVoice,
                _ => -1,
            };
        }
    }

    /// <summary>The phrasing with somebody's word on it in the place of what the same person said before.</summary>
    public Phrasing Heard(ContributorId by, bool fits) => this with { Voices = [.. Unheard(by).Voices, new Voice(by, fits)] };

    /// <summary>The phrasing without what somebody said of it.</summary>
    public Phrasing Unheard(ContributorId by) => this with { Voices = [.. Voices.Where(voice => voice.By != by)] };

    public bool Equals(Phrasing? other) =>
        other is not null && Text == other.Text && Audience == other.Audience && Origin == other.Origin && By == other.By
        && Voices.SequenceEqual(other.Voices);

    public override int GetHashCode() => HashCode.Combine(Text, Audience, Origin);
}

/// <summary>One person's word on whether the answer fits the phrasing.</summary>
public readonly record struct Voice(ContributorId By, bool Fits);
