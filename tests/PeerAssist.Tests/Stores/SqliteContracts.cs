namespace PeerAssist.Tests.Stores;

public sealed class SqliteAnswersTests : AnswersContract<SqliteUnderTest>;

public sealed class SqliteAuditsTests : AuditsContract<SqliteUnderTest>;

public sealed class SqliteChannelsTests : ChannelsContract<SqliteUnderTest>;

public sealed class SqliteContributorsTests : ContributorsContract<SqliteUnderTest>;

public sealed class SqliteFeedTests : FeedContract<SqliteUnderTest>;

public sealed class SqliteFiguresTests : FiguresContract<SqliteUnderTest>;

public sealed class SqliteInboxTests : InboxContract<SqliteUnderTest>;

public sealed class SqliteJobsTests : JobsContract<SqliteUnderTest>;

public sealed class SqliteJournalTests : JournalContract<SqliteUnderTest>;

public sealed class SqliteOrganisationsTests : OrganisationsContract<SqliteUnderTest>;

public sealed class SqliteOutboxTests : OutboxContract<SqliteUnderTest>;

public sealed class SqliteOutcomesTests : OutcomesContract<SqliteUnderTest>;

public sealed class SqlitePhrasingsTests : PhrasingsContract<SqliteUnderTest>;

public sealed class SqliteQuestionsTests : QuestionsContract<SqliteUnderTest>;

public sealed class SqliteRecordsTests : RecordsContract<SqliteUnderTest>;

public sealed class SqliteServingsTests : ServingsContract<SqliteUnderTest>;

public sealed class SqliteSessionsTests : SessionsContract<SqliteUnderTest>;

public sealed class SqliteVotesTests : VotesContract<SqliteUnderTest>;

public sealed class SqliteModelsTests : ModelsContract<SqliteUnderTest>;

public sealed class SqliteNoticesTests : NoticesContract<SqliteUnderTest>;

public sealed class SqliteMergesTests : MergesContract<SqliteUnderTest>;

public sealed class SqlitePoliciesTests : PoliciesContract<SqliteUnderTest>;

public sealed class SqliteRequestsTests : RequestsContract<SqliteUnderTest>;

public sealed class SqliteAvailabilitiesTests : AvailabilitiesContract<SqliteUnderTest>;

public sealed class SqliteThanksTests : ThanksContract<SqliteUnderTest>;
