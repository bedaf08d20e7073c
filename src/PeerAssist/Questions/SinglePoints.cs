using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Questions;

/// <summary>Finds the topics that would be lost with one person. Only for teams that have decided to look.</summary>
public static class SinglePoints
{
    private const int PageSize = 500;

    /// <summary>The topics that a reader may read, those with the most answers first; none when the team has not decided to look.</summary>
    public static async Task<IReadOnlyList<SinglePoint>?> Of(
        ISession session, Organisation organisation, Readership readers, CancellationToken cancellationToken)
    {
        if (!organisation.Settings.SinglePoints)
            return null;
        var answers = new List<AnsweredTopic>();
        AnswerId? after = null;
        while (await session.Answers.Page(organisation.Id, after, PageSize, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var answer in page.Where(answer => answer.IsGiven))
                answers.Add(await Read(session, answer, readers, cancellationToken));
            after = page[^1].Id;
        }

        return Of(answers);
    }

    /// <summary>The same of given answers; a pure function. An answer whose author is not known is somebody else's than all others.</summary>
    public static IReadOnlyList<SinglePoint> Of(IReadOnlyList<AnsweredTopic> answers) =>
    [
        .. from topic in Topics.Of([.. answers.Select(answer => answer.Text)])
           let members = topic.Members.Select(member => answers[member]).ToList()
           where members.All(member => member.Author is not null) && members.Select(member => member.Author).Distinct().Count() == 1
           let named = members.FirstOrDefault(member => member.Name is not null)
           where named is not null
           orderby members.Count descending
           select new SinglePoint(named.Name!, [.. members.Where(member => member.Name is not null).Select(member => member.Id)]),
    ];

    private static async Task<AnsweredTopic> Read(ISession session, Answer answer, Readership readers, CancellationToken cancellationToken)
    {
        var phrasings = await session.Phrasings.Of(answer.Organisation, answer.Id, cancellationToken);
        var name = readers.MayRead(answer.Audience) ? phrasings.FirstOrDefault(phrasing => readers.MayRead(phrasing.Audience))?.Text : null;
        return new(answer.Id, phrasings.Count > 0 ? phrasings[0].Text : answer.Shown.Parts.Text, name, answer.Author);
    }
}

/// <summary>An answer as it counts for a topic.</summary>
/// <param name="Id">The answer.</param>
/// <param name="Text">The question it answers, for grouping.</param>
/// <param name="Name">Words of that question that the reader may read; none when there are none.</param>
/// <param name="Author">Who answered it.</param>
public sealed record AnsweredTopic(AnswerId Id, string Text, string? Name, ContributorId? Author);
