using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Stores;

/// <summary>Who was asked to answer which open question.</summary>
public interface IRequests
{
    /// <summary>Adds the request or replaces it.</summary>
    Task Save(Request request, CancellationToken cancellationToken);

    Task<Request?> Find(OrganisationId organisation, RequestId id, CancellationToken cancellationToken);

    /// <summary>Requests to answer a question, oldest first.</summary>
    Task<IReadOnlyList<Request>> Of(OrganisationId organisation, QuestionId question, CancellationToken cancellationToken);

    /// <summary>The request that a message of the bot is.</summary>
    Task<Request?> SentAs(ChannelId channel, MessageId message, CancellationToken cancellationToken);

    /// <summary>The requests to a person that wait for an answer, oldest first.</summary>
    Task<IReadOnlyList<Request>> WaitingFor(ContributorId contributor, CancellationToken cancellationToken);

    /// <summary>How often a person was asked as a colleague since a time.</summary>
    Task<int> CountTo(ContributorId contributor, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Removes the requests to the person.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
