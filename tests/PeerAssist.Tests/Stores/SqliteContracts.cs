namespace PeerAssist.Tests.Stores;

public sealed class SqliteVotesTests : VotesContract<SqliteUnderTest>;
