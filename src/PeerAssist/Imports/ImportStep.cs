using PeerAssist.Answers;

namespace PeerAssist.Imports;

/// <summary>What becomes of one line of a file, given what the store has: the same line twice changes nothing.</summary>
/// <param name="Effect">What it does to the answer.</param>
/// <param name="Answer">The answer to save; none when it stays as it is.</param>
/// <param name="Fresh">Phrasings that are new.</param>
public sealed record ImportStep(ImportEffect Effect, Answer? Answer, IReadOnlyList<Phrasing> Fresh)
{
    /// <summary>Phrasings that are there and go with their answer to other readers.</summary>
    public IReadOnlyList<Phrasing> Moved { get; private init; } = [];

    /// <summary>A line whose answer is not there yet.</summary>
    public static ImportStep Add(Answer answer, AcceptedLine line) =>
        new(ImportEffect.Added, answer, Curated(line.Questions, answer.Audience));

    /// <summary>A line whose answer is there.</summary>
    /// <param name="line">The line.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="revisions">All its revisions.</param>
    /// <param name="phrasings">Its phrasings.</param>
    /// <param name="audience">Who may read it by the file; none when the file does not say.</param>
    /// <param name="now">When the import runs.</param>
    /// <exception cref="FormatException">The file wants it moved to other readers; the message is one sentence.</exception>
    public static ImportStep Meet(
        AcceptedLine line,
        Answer answer,
        IReadOnlyList<Revision> revisions,
        IReadOnlyList<Phrasing> phrasings,
        Audience? audience,
        DateTimeOffset now)
    {
        var narrowed = Narrowed(answer.Audience, audience);
        var met = Described(answer, line) with { Audience = narrowed };
        var effect = met == answer ? ImportEffect.Unchanged : ImportEffect.Updated;
        if (line.Parts != answer.Shown.Parts)
        {
            if (IsOlder(line.Parts, answer, revisions))
                effect = ImportEffect.Kept;
            else
                (met, effect) = (met.With(line.Parts, by: null, now, reason: null), ImportEffect.Revised);
        }

        return new(effect, met == answer ? null : met, Unknown(line, phrasings, narrowed))
        {
            Moved = narrowed == answer.Audience
                ? []
                : [.. phrasings.Where(phrasing => phrasing.Audience == answer.Audience).Select(phrasing => phrasing with { Audience = narrowed })],
        };
    }

    /// <summary>A further line of an answer that the same file has told already: it brings questions only.</summary>
    public static ImportStep Further(AcceptedLine line, Answer answer, IReadOnlyList<Phrasing> phrasings) =>
        new(ImportEffect.Unchanged, null, Unknown(line, phrasings, answer.Audience));

    // What a colleague corrected, and what was retired, is not undone by a file from before.
    private static bool IsOlder(AnswerParts parts, Answer answer, IReadOnlyList<Revision> revisions) =>
        !answer.IsGiven || (answer.Shown.By is not null && revisions.Any(revision => revision.Parts == parts));

    private static Answer Described(Answer answer, AcceptedLine line) => answer with
    {
        AuthorName = answer.Author is null ? line.Author ?? answer.AuthorName : answer.AuthorName,
        Language = line.Language ?? answer.Language,
        Created = answer.Author is null ? line.Created ?? answer.Created : answer.Created,
    };

    private static Audience Narrowed(Audience current, Audience? wanted) => wanted is not { } audience || audience == current
        ? current
        : current == Audience.Organisation
            ? audience
            : throw new FormatException("The answer is there for other readers already, and an import does not move it.");

    private static List<Phrasing> Unknown(AcceptedLine line, IReadOnlyList<Phrasing> phrasings, Audience audience)
    {
        var known = phrasings.Select(phrasing => phrasing.Text).ToHashSet(StringComparer.Ordinal);
        return Curated(line.Questions.Where(question => !known.Contains(question)), audience);
    }

    private static List<Phrasing> Curated(IEnumerable<string> questions, Audience audience) =>
        [.. questions.Select(question => new Phrasing(question, audience, PhrasingOrigin.Imported))];
}

/// <summary>What a line of a file does to its answer.</summary>
public enum ImportEffect
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It gets new wording.</summary>
    Revised,

    /// <summary>The wording stays; what is known about it changes.</summary>
    Updated,

    /// <summary>It is as the file says.</summary>
    Unchanged,

    /// <summary>Colleagues have corrected or retired it since: their word stays.</summary>
    Kept,
}
