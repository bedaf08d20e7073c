using System.Text;
using System.Text.Json;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Tests.Web;
using PeerAssist.Web.Messages;
using PeerAssist.Web.Workspaces;
using static PeerAssist.Tests.Web.Chatter;

namespace PeerAssist.Tests.Organisations;

/// <summary>Somebody leaves, after a day in the web chat in which everything there is was done.</summary>
public sealed class ForgetStories : IAsyncLifetime
{
    private const string Answer = "Yes, up to twelve letters on the back.";
    private static readonly OrganisationId Shop = new("shop");
    private static readonly IPersonalRecords[] Adapters = [new WebPeople()];

    private ChatServer _server = null!;
    private Chatter _anna = null!;
    private Chatter _bram = null!;
    private Chatter _mei = null!;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.Start();
        (_anna, _bram, _mei) = (_server.As("anna"), _server.As("bram"), _server.As("mei"));
        await Day();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(ForgottenTexts.Reattribute)]
    [InlineData(ForgottenTexts.Delete)]
    public async Task T09_nothing_in_any_file_tells_of_somebody_who_was_forgotten(ForgottenTexts texts)
    {
        await Decide(texts);
        var id = (await Bram()).Id.Value;
        Assert.Contains("Oosterveen", await Everything(), StringComparison.Ordinal);

        await Forget();

        var left = await Everything();
        Assert.All((string[])["Oosterveen", "Bram", "bram", id], trace => Assert.DoesNotContain(trace, left, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(_server.Directory, "peerassist.db*"))
        {
            var bytes = Encoding.Latin1.GetString(await Bytes(file));
            Assert.All((string[])["Oosterveen", "Bram", "direct-bram", "read/bram", id], trace => Assert.DoesNotContain(trace, bytes, StringComparison.Ordinal));
        }

        await using var view = await _server.Store.Read(default);
        Assert.Null(await Journal.FirstBroken(view, Shop, default));
    }

    [Fact]
    public async Task T09_texts_stay_without_the_name_when_the_organisation_keeps_them()
    {
        await Decide(ForgottenTexts.Reattribute);
        await Forget();

        var asked = await _anna.Post("general", "@peerassist can we engrave a name on a watch?");
        var card = First(await _anna.HearsCard(asked));
        Assert.Equal(Answer, card.GetProperty("parts").GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, card.GetProperty("author").ValueKind);
        Assert.Contains(await _anna.Line("general"), message => message.GetProperty("by").GetString() == "-" && message.GetProperty("text").GetString() == "good morning all");
    }

    [Fact]
    public async Task T09_texts_are_deleted_when_the_organisation_deletes_them()
    {
        await Decide(ForgottenTexts.Delete);
        await Forget();

        Assert.DoesNotContain("twelve letters", await Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("good morning all", await Everything(), StringComparison.Ordinal);
        var asked = await _anna.Post("general", "@peerassist can we engrave a name on a watch?");
        Assert.Equal(0, (await _anna.HearsCard(asked)).GetProperty("answer").GetProperty("answers").GetArrayLength());
    }

    [Fact]
    public async Task T10_an_export_has_everything_of_the_person_and_nobody_elses_name_or_words()
    {
        await using var view = await _server.Store.Read(default);
        var export = JsonSerializer.Serialize(await ContributorExport.Of(view, await Bram(), Adapters, default));

        Assert.All(
            (string[])["Bram Oosterveen", "web:shop/bram", "the spare key for the warehouse", Answer, "good morning all", "Helpful"],
            own => Assert.Contains(own, export, StringComparison.Ordinal));
        Assert.All(
            (string[])["Anna", "Hartwell", "Mei", "anna", "mei", "In the blue box.", "how do I clean the case"],
            other => Assert.DoesNotContain(other, export, StringComparison.Ordinal));
    }

    /// <summary>Bram greets, answers, asks, votes, reacts, writes to the bot alone, and others thank him.</summary>
    private async Task Day()
    {
        await _bram.Post("general", "good morning all");
        await _anna.Post("general", "how do I clean the case");
        var asked = await _anna.Post("general", "@peerassist can we engrave a name on a watch?");
        await _anna.HearsCard(asked);
        await _bram.Post("general", Answer, IdOf(asked));
        var offer = await _anna.Hears(message => message.GetProperty("note") is { ValueKind: JsonValueKind.Object } note && note.GetProperty("kind").GetString() == "captureOffer");
        await Save(_anna, offer, "can we engrave a name on a watch?", Answer, offer.GetProperty("note").GetProperty("question").GetString());
        await _anna.HearsCard(asked, answer => answer.GetProperty("answers").GetArrayLength() == 1);

        var key = await _mei.Post("general", "@peerassist where is the spare key of the warehouse");
        await _mei.HearsCard(key);
        var said = await _anna.Post("general", "In the blue box.", IdOf(key));
        var saved = await Save(_mei, said, "where is the spare key of the warehouse", "In the blue box.", answers: null);
        var question = await _bram.Post("general", "@peerassist the spare key for the warehouse");
        var card = await _bram.HearsCard(question);
        await _bram.Act(card, new { id = Fresh(), kind = "helpful", answer = saved });
        await _bram.Send(HttpMethod.Post, $"{PathOf(asked)}/reactions", new { id = Fresh(), emoji = "🎉", added = true });
        await _bram.Send(HttpMethod.Post, "/chat/channels/general/read", new { upTo = 5 });
        var alone = await _bram.Post("direct-bram", "can we engrave a name on a watch?");
        await _bram.Hears(message => message.GetProperty("channel").GetString() == "direct-bram" && message.GetProperty("answer").ValueKind == JsonValueKind.Object);
        Assert.NotNull(IdOf(alone));
        await Quiet();
    }

    private static async Task<string> Save(Chatter who, JsonElement message, string question, string text, string? answers)
    {
        var saved = await who.Act(message, new { id = Fresh(), kind = "capture", question, parts = new { text }, answers });
        Assert.Equal("done", saved.GetProperty("kind").GetString());
        return saved.GetProperty("answer").GetString()!;
    }

    private async Task Decide(ForgottenTexts texts)
    {
        await using var session = await _server.Store.Write(default);
        var organisation = (await session.Organisations.Find(Shop, default))!;
        await session.Organisations.Save(organisation with { Settings = organisation.Settings with { ForgottenTexts = texts } }, default);
        await session.Commit(default);
    }

    private async Task<Contributor> Bram()
    {
        await using var view = await _server.Store.Read(default);
        return (await view.Contributors.Find(Shop, new Account(WorkspaceId.Of(WebWorkspace.Adapter, "shop"), "bram"), default))!;
    }

    private async Task Forget()
    {
        var bram = await Bram();
        await using (var session = await _server.Store.Write(default))
        {
            var organisation = (await session.Organisations.Find(Shop, default))!;
            var turn = Turn.OfOperator(session, organisation, TimeProvider.System.GetUtcNow(), _server.Get<Journal>());
            await turn.Send(await ForgetContributor.Forget(turn, bram, Adapters, default), default);
            await session.Commit(default);
        }

        await Quiet();
        await _server.Store.Scrub(default);
    }

    /// <summary>Waits until everything is handled and sent.</summary>
    private async Task Quiet()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var seen = 0L;
        while (true)
        {
            seen = await _server.Store.Changed(seen, TimeSpan.FromSeconds(1), patience.Token);
            await using var view = await _server.Store.Read(patience.Token);
            if ((await view.Inbox.Count(patience.Token)).Waiting + (await view.Outbox.Count(patience.Token)).Waiting == 0)
                return;
        }
    }

    /// <summary>Every column of every table, and what the adapters sealed.</summary>
    private async Task<string> Everything()
    {
        var all = new StringBuilder();
        await using (var view = await _server.Store.Read(default))
        {
            foreach (var adapter in (string[])["web", "capture"])
            {
                foreach (var (key, value) in await view.Records.Range(adapter, "", null, 10_000, default))
                    all.AppendLine(key).AppendLine(Encoding.UTF8.GetString(value));
            }
        }

        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_server.Directory, "peerassist.db")};Pooling=False;Mode=ReadOnly");
        connection.Open();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'records' AND name NOT LIKE 'sqlite_%'").ToList())
        {
            foreach (var row in Rows(connection, $"SELECT * FROM {table}"))
                all.Append(table).Append(": ").AppendLine(row);
        }

        return all.ToString();
    }

    private static IEnumerable<string> Rows(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)));
    }

    private static async Task<byte[]> Bytes(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
