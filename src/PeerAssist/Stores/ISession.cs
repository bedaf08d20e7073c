namespace PeerAssist.Stores;

/// <summary>One transaction, with one small seam per noun.</summary>
public interface ISession : IAsyncDisposable
{
    IOrganisations Organisations { get; }

    IContributors Contributors { get; }

    IChannels Channels { get; }

    IQuestions Questions { get; }

    IThanks Thanks { get; }

    IRequests Requests { get; }

    IAvailabilities Availabilities { get; }

    IServings Servings { get; }

    IPolicies Policies { get; }

    IMerges Merges { get; }

    INotices Notices { get; }

    IAnswers Answers { get; }

    IPhrasings Phrasings { get; }

    IVotes Votes { get; }

    IOutcomes Outcomes { get; }

    IFigures Figures { get; }

    IFeed Feed { get; }

    IJournal Journal { get; }

    IAudits Audits { get; }

    IInbox Inbox { get; }

    IOutbox Outbox { get; }

    IJobs Jobs { get; }

    IRecords Records { get; }

    /// <summary>Makes all of it durable at once; after this the session is only to be disposed.</summary>
    /// <exception cref="StoreFullException">The disk is full; nothing was kept.</exception>
    Task Commit(CancellationToken cancellationToken);
}
