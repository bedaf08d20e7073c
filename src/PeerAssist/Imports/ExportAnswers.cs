using System.Runtime.CompilerServices;
using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Imports;

/// <summary>
/// Tells the knowledge of an organisation as lines of a file. What was said in a place that not everybody can read stays out,
/// as do the words of those who asked without a name; what a file brought goes into a file again.
/// </summary>
public sealed class ExportAnswers(ISession session, OrganisationId organisation)
{
    private const int PageSize = 200;

    /// <summary>Answers that were told.</summary>
    public long Answers { get; private set; }

    /// <summary>Questions that were told.</summary>
    public long Questions { get; private set; }

    /// <summary>Answers left out because they were given in a place that not everybody can read.</summary>
    public long AnswersLeftOut { get; private set; }

    /// <summary>Questions left out because they were asked in such a place, or without a name.</summary>
    public long QuestionsLeftOut { get; private set; }

    /// <summary>Answers left out because they are no longer given.</summary>
    public long Retired { get; private set; }

    /// <summary>All lines in the order of ids.</summary>
    public async IAsyncEnumerable<AnswerLine> Lines([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        AnswerId? after = null;
        while (true)
        {
            var page = await session.Answers.Page(organisation, after, PageSize, cancellationToken);
            foreach (var answer in page)
            {
                if (await Line(answer, cancellationToken) is { } line)
                    yield return line;
            }

            if (page.Count < PageSize)
                yield break;
            after = page[^1].Id;
        }
    }

    private async Task<AnswerLine?> Line(Answer answer, CancellationToken cancellationToken)
    {
        if (!answer.IsGiven)
        {
            Retired++;
            return null;
        }

        var phrasings = await session.Phrasings.Of(organisation, answer.Id, cancellationToken);
        var told = phrasings.Where(MayBeTold).ToList();
        if (!MayBeTold(answer, phrasings))
        {
            AnswersLeftOut++;
            QuestionsLeftOut += phrasings.Count;
            return null;
        }

        Answers++;
        Questions += told.Count;
        QuestionsLeftOut += phrasings.Count - told.Count;
        return Line(answer, told);
    }

    private static AnswerLine Line(Answer answer, List<Phrasing> phrasings) =>
        new(answer.Id.Value, answer.Shown.Parts.Text, [.. phrasings.Select(phrasing => phrasing.Text)])
        {
            Lang = answer.Language,
            Author = answer.AuthorName,
            Created = answer.Created,
            Channel = answer.Audience.Kind == AudienceKind.Channel ? answer.Audience.Id : null,
            Audience = answer.Audience.Kind is AudienceKind.Organisation or AudienceKind.Channel ? null : answer.Audience.Key,
            Authority = answer.Shown.Parts.Authority,
            Steps = answer.Shown.Parts.Steps,
            Resources = answer.Shown.Parts.Resources,
            Say = answer.Shown.Parts.Say,
            Policies = answer.Shown.Parts.Policies,
        };

    private static bool MayBeTold(Answer answer, IReadOnlyList<Phrasing> phrasings) => IsWide(answer.Audience) || CameFromFile(answer, phrasings);

    private static bool MayBeTold(Phrasing phrasing) => phrasing.Origin switch
    {
        PhrasingOrigin.Imported => true,
        PhrasingOrigin.Captured => IsWide(phrasing.Audience),
        _ => IsWide(phrasing.Audience) && phrasing.By is not null,
    };

    private static bool IsWide(Audience audience) => audience.Kind is AudienceKind.Organisation or AudienceKind.Workspace;

    // What was taken from a conversation always has a question that came with it, whoever has been forgotten since.
    private static bool CameFromFile(Answer answer, IReadOnlyList<Phrasing> phrasings) =>
        answer is { Author: null, Source: null, Capturer: null } && phrasings.All(phrasing => phrasing.Origin != PhrasingOrigin.Captured);
}
