namespace PeerAssist.Imports;

/// <summary>One answer as a file tells it, before anything of it is believed.</summary>
/// <param name="Id">Names the answer for good; none when the file's form has no ids.</param>
/// <param name="Answer">The answer in words.</param>
/// <param name="Questions">The ways its question was put.</param>
public sealed record AnswerLine(string? Id, string Answer, IReadOnlyList<string> Questions)
{
    /// <summary>Two-letter code of the answer's language.</summary>
    public string? Lang { get; init; }

    /// <summary>The name that is credited; it is never linked to a person.</summary>
    public string? Author { get; init; }

    /// <summary>When the answer was first written.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The channel whose members may read it; none for everybody of the organisation.</summary>
    public string? Channel { get; init; }

    /// <summary>Who may read it, where that is neither everybody nor one channel.</summary>
    public string? Audience { get; init; }

    public string? Authority { get; init; }

    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> Resources { get; init; } = [];

    public string? Say { get; init; }

    public IReadOnlyList<string> Policies { get; init; } = [];
}
