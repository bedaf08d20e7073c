using Microsoft.Data.Sqlite;
using PeerAssist.Sqlite;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

/// <summary>What holds for the embedded store alone: its file, its limits, its copies.</summary>
public sealed class SqliteStoreTests : StoreContract<SqliteUnderTest>
{
    private string File => Path.Combine(UnderTest.Directory, SqliteStore.FileName);

    [Fact]
    public async Task A_full_disk_keeps_nothing_half_done_and_heals_when_there_is_space_again()
    {
        var store = UnderTest.Open();
        store.LimitPages(120);
        var kept = 0;
        await Assert.ThrowsAsync<StoreFullException>(async () =>
        {
            while (true)
            {
                await Write(store, async session =>
                {
                    await session.Answers.Save(Answer(new($"a{kept}"), new string('x', 3_000)), None);
                    await session.Answers.Save(Answer(new($"b{kept}"), new string('y', 3_000)), None);
                });
                kept++;
            }
        });

        Assert.InRange(kept, 1, 200);
        Assert.Equal(2 * kept, await Read(store, session => session.Answers.Count(Shop, None)));
        await Assert.ThrowsAsync<StoreFullException>(() => Write(store, session =>
            session.Answers.Save(Answer(new("c"), new string('z', 60_000)), None)));

        store.LimitPages(100_000);
        await Write(store, session => session.Answers.Save(Answer(new("c"), new string('z', 60_000)), None));
        Assert.Equal((2 * kept) + 1, await Read(session => session.Answers.Count(Shop, None)));
    }

    [Fact]
    public async Task A_session_that_met_a_full_disk_cannot_commit_what_it_did_before()
    {
        var store = UnderTest.Open();
        store.LimitPages(120);
        await using (var session = await store.Write(None))
        {
            await session.Answers.Save(Answer(new("small"), "x"), None);
            await Assert.ThrowsAsync<StoreFullException>(() => session.Answers.Save(Answer(new("large"), new string('x', 1_000_000)), None));
            await Assert.ThrowsAsync<StoreFullException>(() => session.Answers.Save(Answer(new("after"), "x"), None));
            await Assert.ThrowsAsync<StoreFullException>(() => session.Commit(None));
        }

        Assert.Equal(0, await Read(store, session => session.Answers.Count(Shop, None)));
    }

    [Fact]
    public async Task Sessions_that_share_a_commit_with_one_that_meets_a_full_disk_are_all_told()
    {
        var store = UnderTest.Open();
        store.LimitPages(120);
        var first = await store.Write(None);
        var joining = store.Write(None);
        await first.Answers.Save(Answer(new("first"), "x"), None);
        var committed = first.Commit(None);
        await using (var session = await joining)
        {
            await Assert.ThrowsAsync<StoreFullException>(() => session.Answers.Save(Answer(new("large"), new string('x', 1_000_000)), None));
        }

        // SQLite may or may not have taken the first one's work back; what counts is that it was told what happened.
        var outcome = await Record.ExceptionAsync(() => committed);
        Assert.True(outcome is null or StoreFullException);
        Assert.Equal(outcome is null ? 1 : 0, await Read(store, session => session.Answers.Count(Shop, None)));
        await first.DisposeAsync();
    }

    [Fact]
    public async Task A_backup_holds_what_was_committed_before_it()
    {
        await Write(session => session.Answers.Save(Answer(Refund, "Ask for the receipt"), None));
        await Write(session => session.Records.Save("slack", "install/T1", "token"u8.ToArray(), None));
        using var elsewhere = new TemporaryDirectory();
        await ((SqliteStore)Store).Backup(elsewhere[SqliteStore.FileName], None);
        await Write(session => session.Answers.Save(Answer(Parcel, "Look at the label"), None));

        using var restored = new SqliteStore(elsewhere.Path, SqliteUnderTest.Envelope);
        Assert.Equal(Answer(Refund, "Ask for the receipt"), await Read(restored, session => session.Answers.Find(Shop, Refund, None)));
        Assert.Null(await Read(restored, session => session.Answers.Find(Shop, Parcel, None)));
        Assert.Equal("token"u8.ToArray(), await Read(restored, session => session.Records.Find("slack", "install/T1", None)));
        await Write(restored, session => session.Answers.Save(Answer(Parcel, "Look at the label"), None));
    }

    [Fact]
    public async Task A_backup_replaces_an_older_one()
    {
        using var elsewhere = new TemporaryDirectory();
        await ((SqliteStore)Store).Backup(elsewhere[SqliteStore.FileName], None);
        await Write(session => session.Answers.Save(Answer(Refund, "Ask for the receipt"), None));
        await ((SqliteStore)Store).Backup(elsewhere[SqliteStore.FileName], None);

        using var restored = new SqliteStore(elsewhere.Path, SqliteUnderTest.Envelope);
        Assert.Equal(1, await Read(restored, session => session.Answers.Count(Shop, None)));
    }

    [Fact]
    public async Task A_record_cannot_be_read_in_the_file_nor_under_another_key()
    {
        await Write(session => session.Records.Save("slack", "install/T1", "a very secret token"u8.ToArray(), None));
        await ((SqliteStore)Store).Backup(File + ".copy", None);
        Assert.DoesNotContain("very secret", System.Text.Encoding.Latin1.GetString(await System.IO.File.ReadAllBytesAsync(File + ".copy")), StringComparison.Ordinal);

        Tamper("UPDATE records SET key = 'install/T2'");
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(
            () => Read(session => session.Records.Find("slack", "install/T2", None)));
    }

    [Theory]
    [InlineData("UPDATE journal SET actor = 'somebody else'")]
    [InlineData("DELETE FROM journal")]
    [InlineData("UPDATE revisions SET parts = '{}'")]
    [InlineData("INSERT INTO revisions (organisation, answer, number, parts, at) VALUES ('shop', 'refund', 5, '{}', 0)")]
    [InlineData("INSERT INTO votes VALUES ('shop', 'no such answer', 'ann', 'Helpful', 0, NULL, 0)")]
    [InlineData("UPDATE answers SET shown = 'two'")]
    [InlineData("UPDATE answers SET shown = 2")]
    public async Task The_file_itself_refuses_what_would_break_the_rules(string statement)
    {
        await Write(async session =>
        {
            await session.Answers.Save(Answer(Refund, "Ask for the receipt"), None);
            await session.Journal.Append(new(Shop, 1, Noon, PeerAssist.Audits.Act.Voted, "pseudonym", "refund", "{}", "", "", "hash"), None);
        });

        Assert.Throws<SqliteException>(() => Tamper(statement));
    }

    [Fact]
    public void A_file_of_a_newer_schema_is_refused_in_one_sentence()
    {
        Tamper("PRAGMA user_version = 1000");

        var refused = Assert.Throws<StoreUnusableException>(UnderTest.Open);
        Assert.Contains("newer PeerAssist", refused.Message, StringComparison.Ordinal);
        Assert.Contains("1000", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_in_one_sentence()
    {
        using var directory = new TemporaryDirectory();
        System.IO.File.WriteAllText(directory[SqliteStore.FileName], new string('?', 5_000));

        var refused = Assert.Throws<StoreUnusableException>(() => new SqliteStore(directory.Path, SqliteUnderTest.Envelope));
        Assert.Contains(directory[SqliteStore.FileName], refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stores_that_open_a_new_file_at_the_same_time_agree()
    {
        using var directory = new TemporaryDirectory();
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new SqliteStore(directory.Path, SqliteUnderTest.Envelope))));
        await Task.WhenAll(stores.Select((store, number) =>
            Write(store, session => session.Organisations.Save(new(new($"o{number}"), "One", new()), None))));

        Assert.Equal(4, (await Read(stores[0], session => session.Organisations.All(None))).Count);
        Array.ForEach(stores, store => store.Dispose());
    }

    [Fact]
    public async Task Whatever_end_of_the_log_is_lost_what_is_left_is_whole_commits_in_order()
    {
        const int Commits = 12;
        for (var number = 0; number < Commits; number++)
        {
            await Write(async session =>
            {
                await session.Answers.Save(Answer(new($"{number:D2}-a"), new string('x', 2_000)), None);
                await session.Answers.Save(Answer(new($"{number:D2}-b"), new string('y', 2_000)), None);
            });
        }

        var log = await System.IO.File.ReadAllBytesAsync(File + "-wal");
        var survived = new List<int>();
        for (var part = 0; part <= 20; part++)
        {
            using var crashed = new TemporaryDirectory();
            System.IO.File.Copy(File, crashed[SqliteStore.FileName]);
            await System.IO.File.WriteAllBytesAsync(crashed[SqliteStore.FileName + "-wal"], log.AsMemory(0, (int)((long)log.Length * part / 20)));
            using var store = new SqliteStore(crashed.Path, SqliteUnderTest.Envelope);

            Assert.Empty(await store.Check(None));
            var ids = (await Read(store, session => session.Answers.Page(Shop, null, 100, None))).Select(answer => answer.Id.Value).ToList();
            Assert.Equal(Enumerable.Range(0, ids.Count / 2).SelectMany(number => new[] { $"{number:D2}-a", $"{number:D2}-b" }), ids);
            survived.Add(ids.Count / 2);
        }

        Assert.Equal(survived.Order(), survived);
        Assert.Equal((0, Commits), (survived[0], survived[^1]));
    }

    [Fact]
    public async Task A_damaged_file_is_told_by_the_check()
    {
        await Write(session => session.Answers.Save(Answer(Refund, "Ask for the receipt"), None));
        Assert.Empty(await ((SqliteStore)Store).Check(None));

        Tamper("PRAGMA foreign_keys = OFF; DELETE FROM answers");
        Tamper("PRAGMA foreign_keys = OFF; INSERT INTO votes VALUES ('shop', 'refund', 'ann', 'Helpful', 0, NULL, 0)");
        Assert.Contains("votes", Assert.Single(await ((SqliteStore)Store).Check(None)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_file_as_it_was()
    {
        using var directory = new TemporaryDirectory();
        using (var foreign = new SqliteConnection($"Data Source={directory[SqliteStore.FileName]};Pooling=False"))
        {
            foreign.Open();
            using var command = foreign.CreateCommand();
            command.CommandText = "CREATE TABLE journal (a)";
            command.ExecuteNonQuery();
        }

        Assert.Throws<StoreUnusableException>(() => new SqliteStore(directory.Path, SqliteUnderTest.Envelope));
        using var connection = new SqliteConnection($"Data Source={directory[SqliteStore.FileName]};Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT group_concat(name) FROM sqlite_schema";
        Assert.Equal("journal", count.ExecuteScalar());
    }

    [Fact]
    public async Task Of_what_was_handled_the_inbox_keeps_no_words()
    {
        await Write(session => session.Inbox.Add(Happening.Posted("waits"), Noon, handled: false, null, None));
        await Write(session => session.Inbox.Add(Happening.Posted("answered"), Noon, handled: true, null, None));
        Assert.Equal(1L, Count("event <> 'null'"));

        var row = Assert.Single(await Write(session => session.Inbox.Claim("me", Noon, TimeSpan.FromMinutes(1), 10, None)));
        await Write(session => session.Inbox.Finish(row.Id, Noon, None));
        Assert.Equal(0L, Count("event <> 'null'"));

        object? Count(string which)
        {
            using var connection = Connect();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM inbox WHERE " + which;
            return command.ExecuteScalar();
        }
    }

    private void Tamper(string statement)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=True");
        connection.Open();
        return connection;
    }
}
