using PeerAssist.Answers;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>Answers with all their revisions. Every change is told to the change feed.</summary>
public interface IAnswers
{
    Task<Answer?> Find(OrganisationId organisation, AnswerId id, CancellationToken cancellationToken);

    /// <summary>Adds the answer or replaces it; its shown revision is kept when its number is new.</summary>
    /// <exception cref="InvalidOperationException">The shown revision skips a number or rewrites a kept one.</exception>
    Task Save(Answer answer, CancellationToken cancellationToken);

    /// <summary>All revisions, oldest first.</summary>
    Task<IReadOnlyList<Revision>> Revisions(OrganisationId organisation, AnswerId id, CancellationToken cancellationToken);

    /// <summary>Answers that were captured from a message (see <see cref="Answer.Source"/>).</summary>
    Task<IReadOnlyList<Answer>> From(OrganisationId organisation, string source, CancellationToken cancellationToken);

    /// <summary>Answers in the order of their ids, after one of them, for exports and lists.</summary>
    Task<IReadOnlyList<Answer>> Page(OrganisationId organisation, AnswerId? after, int limit, CancellationToken cancellationToken);

    /// <summary>Answers that all of these readers may read, the latest first written first, page by page.</summary>
    Task<IReadOnlyList<Answer>> Page(
        OrganisationId organisation, AnswerFilter filter, Readership readers, Cursor? after, int limit, CancellationToken cancellationToken);

    Task<int> Count(OrganisationId organisation, CancellationToken cancellationToken);

    /// <summary>Answers that the person wrote, captured, corrected or offered words for, in the order of their ids.</summary>
    Task<IReadOnlyList<Answer>> By(ContributorId contributor, CancellationToken cancellationToken);

    /// <summary>Deletes an answer with everything said of it.</summary>
    Task Remove(OrganisationId organisation, AnswerId id, CancellationToken cancellationToken);

    /// <summary>Deletes the words of one revision; that there was one stays.</summary>
    Task Erase(OrganisationId organisation, AnswerId id, int revision, AnswerParts erased, CancellationToken cancellationToken);

    /// <summary>Removes the person from authorship, capture and revisions; the texts stay, without a name.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
