using PeerAssist.Privacy;

namespace PeerAssist.Imports;

/// <summary>What came of importing one file.</summary>
public sealed record ImportReport
{
    /// <summary>Of bad lines and answers to review no more than this are listed; all are counted.</summary>
    private const int Listed = 1_000;

    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>Lines looked at: answers and bad lines.</summary>
    public long Rows { get; init; }

    public long Added { get; init; }

    public long Revised { get; init; }

    public long Updated { get; init; }

    public long Unchanged { get; init; }

    /// <summary>Answers that colleagues have corrected or retired since: their word stays.</summary>
    public long Kept { get; init; }

    /// <summary>Questions that are new for their answer.</summary>
    public long Questions { get; init; }

    /// <summary>Lines that were left out.</summary>
    public long BadLines { get; init; }

    /// <summary>The first of them with their reasons.</summary>
    public IReadOnlyList<BadLine> Bad { get; init; } = [];

    /// <summary>Answers in which something looks like personal data; they were kept and somebody should look.</summary>
    public long ToReview { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<ReviewedAnswer> Review { get; init; } = [];

    /// <summary>The report with one bad line more.</summary>
    public ImportReport With(BadLine bad) => this with
    {
        Rows = Rows + 1,
        BadLines = BadLines + 1,
        Bad = Bad.Count < Listed ? [.. Bad, bad] : Bad,
    };

    /// <summary>The report with one answer more.</summary>
    public ImportReport With(AcceptedLine line, ImportStep step)
    {
        var report = this with { Rows = Rows + 1, Questions = Questions + step.Fresh.Count };
        if (line.Found.Count > 0)
        {
            report = report with
            {
                ToReview = ToReview + 1,
                Review = Review.Count < Listed ? [.. Review, new(line.Id.Value, line.Found)] : Review,
            };
        }

        return step.Effect switch
        {
            ImportEffect.Added => report with { Added = Added + 1 },
            ImportEffect.Revised => report with { Revised = Revised + 1 },
            ImportEffect.Updated => report with { Updated = Updated + 1 },
            ImportEffect.Kept => report with { Kept = Kept + 1 },
            _ => report with { Unchanged = Unchanged + 1 },
        };
    }
}

/// <summary>A line that was left out.</summary>
/// <param name="Line">Where in the file, from 1.</param>
/// <param name="Reason">One sentence.</param>
public readonly record struct BadLine(long Line, string Reason);

/// <summary>An answer somebody should look at.</summary>
/// <param name="Id">The answer.</param>
/// <param name="Found">What seems to be in it.</param>
public sealed record ReviewedAnswer(string Id, IReadOnlyList<FindingKind> Found);
