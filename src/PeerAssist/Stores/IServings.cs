using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Stores;

/// <summary>Who was shown which revision of which answer, in which reply.</summary>
public interface IServings
{
    /// <summary>Adds the serving, or replaces the one of the same question, answer and revision.</summary>
    Task Save(Serving serving, CancellationToken cancellationToken);

    /// <summary>Servings of an answer since a time, newest first.</summary>
    Task<IReadOnlyList<Serving>> Of(OrganisationId organisation, AnswerId answer, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>What a question was served.</summary>
    Task<IReadOnlyList<Serving>> For(OrganisationId organisation, QuestionId question, CancellationToken cancellationToken);

    /// <summary>Removes what the person was served.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
