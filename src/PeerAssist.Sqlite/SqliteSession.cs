using PeerAssist.Privacy;
using PeerAssist.Sqlite.Seams;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite;

internal sealed class SqliteSession(Turn turn, Envelope envelope) : ISession
{
    private readonly Statements _statements = turn.Statements;

    public IOrganisations Organisations => new SqliteOrganisations(_statements);

    public IContributors Contributors => new SqliteContributors(_statements);

    public IChannels Channels => new SqliteChannels(_statements);

    public IQuestions Questions => new SqliteQuestions(_statements);

    public IThanks Thanks => new SqliteThanks(_statements);

    public IRequests Requests => new SqliteRequests(_statements);

    public IAvailabilities Availabilities => new SqliteAvailabilities(_statements);

    public IServings Servings => new SqliteServings(_statements);

    public IPolicies Policies => new SqlitePolicies(_statements);

    public IMerges Merges => new SqliteMerges(_statements);

    public INotices Notices => new SqliteNotices(_statements);

    public IAnswers Answers => new SqliteAnswers(_statements);

    public IPhrasings Phrasings => new SqlitePhrasings(_statements);

    public IVotes Votes => new SqliteVotes(_statements);

    public IOutcomes Outcomes => new SqliteOutcomes(_statements);

    public IFigures Figures => new SqliteFigures(_statements);

    public IFeed Feed => new SqliteFeed(_statements);

    public IJournal Journal => new SqliteJournal(_statements);

    public IAudits Audits => new SqliteAudits(_statements);

    public IInbox Inbox => new SqliteInbox(_statements);

    public IOutbox Outbox => new SqliteOutbox(_statements);

    public IJobs Jobs => new SqliteJobs(_statements);

    public IRecords Records => new SqliteRecords(_statements, envelope);

    public Task Commit(CancellationToken cancellationToken) => turn.Commit(cancellationToken);

    public ValueTask DisposeAsync() => turn.DisposeAsync();
}
