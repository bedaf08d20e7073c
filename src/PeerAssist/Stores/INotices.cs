using PeerAssist.Answers;
using PeerAssist.Notices;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>What people are told of answers they were given: of one kind, answer and revision once for each person.</summary>
public interface INotices
{
    /// <summary>Adds the notice.</summary>
    /// <returns>False when the person has the same one already: nothing is kept.</returns>
    Task<bool> Add(Notice notice, CancellationToken cancellationToken);

    Task<Notice?> Find(OrganisationId organisation, NoticeId id, CancellationToken cancellationToken);

    /// <summary>Keeps when the person was told.</summary>
    Task Told(OrganisationId organisation, NoticeId id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Notices of an answer, oldest first.</summary>
    Task<IReadOnlyList<Notice>> Of(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken);

    /// <summary>Notices to a person, newest first.</summary>
    Task<IReadOnlyList<Notice>> For(OrganisationId organisation, ContributorId person, int limit, CancellationToken cancellationToken);

    /// <summary>Removes what the person was told.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
