using System.Security.Cryptography;
using System.Text;
using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Host.Files;
using PeerAssist.Imports;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Tests.Stores;

namespace PeerAssist.Tests.Imports;

public sealed class ImportRunTests : IAsyncLifetime
{
    private static readonly Organisation Shop = new(new("shop"), "Shop", new());

    private readonly SqliteUnderTest _store = new();
    private readonly Journal _journal = new(new byte[32]);

    public async Task InitializeAsync()
    {
        await using var session = await _store.Store.Write(default);
        await session.Organisations.Save(Shop, default);
        await session.Commit(default);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task The_rest_is_imported_beside_bad_lines_and_each_is_told()
    {
        var report = await Import("""
            {"id":"a","answer":"x","questions":["q one","q two"]}
            {"id":"b","answer":
            {"id":"c","answer":" "}
            {"id":"a","answer":"another"}
            {"id":"d","answer":"y"}
            """);

        Assert.Equal((5, 2, 2, 3), (report.Rows, report.Added, report.Questions, report.BadLines));
        Assert.Equal(
            [new BadLine(2, "It is not valid JSON."), new(3, "The answer is empty."), new(4, "Line 1 has another answer with the same id.")],
            report.Bad);
        Assert.Equal(["a", "d"], (await Answers()).Select(answer => answer.Id.Value));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_not_even_the_journal()
    {
        var text = Many(700);
        await Import(text);
        var (before, entries, head) = (await State(), await Entries(), await Head());

        var report = await Import(text);

        Assert.Equal((700, 700, 0), (report.Rows, report.Unchanged, report.Questions));
        Assert.Equal(before, await State());
        Assert.Equal((entries, head), (await Entries(), await Head()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    [InlineData(1199)]
    public async Task A_run_that_was_cut_off_goes_on_and_ends_the_same(int cut)
    {
        var text = Many(1200) + "\n{broken\n";
        await using var whole = new SqliteUnderTest();
        await using (var session = await whole.Store.Write(default))
        {
            await session.Organisations.Save(Shop, default);
            await session.Commit(default);
        }

        var unbroken = await Import(text, whole.Store);

        await Assert.ThrowsAsync<IOException>(() => Import(text, cutAfter: cut));
        var report = await Import(text);

        Assert.Equivalent(unbroken, report, strict: true);
        Assert.Equal(await State(whole.Store), await State());
        Assert.Equal(1201, Assert.Single(await Jobs()).Done);
    }

    [Fact]
    public async Task A_rehearsal_tells_the_same_and_changes_nothing()
    {
        var source = Source(Many(700), "a.jsonl");

        var told = await Run(_store.Store).Rehearse(Shop, source, null, default);

        Assert.Empty(await Answers());
        Assert.Empty(await Jobs());
        Assert.Equal(0, await Entries());
        Assert.Equivalent(told, await Import(Many(700)), strict: true);
    }

    [Fact]
    public async Task An_export_comes_back_into_another_store_as_it_was()
    {
        await Import("""
            {"id":"a","answer":"=1+1 — süß","questions":["q one","-q two"],"lang":"de","author":"Ann","created":"2026-01-02","steps":["s1\ns2","s3"],"say":"Hi","policies":["P"]}
            {"id":"b","answer":"-","channel":"web:shop/C9","questions":["closed"]}
            {"id":"c","answer":"call +31 6 1234 5678","audience":"Workspace:web:shop","resources":["L — https://example.com"]}
            """);
        foreach (var name in new[] { "out.jsonl", "out.csv" })
        {
            using var file = new MemoryStream();
            await using (var session = await _store.Store.Read(default))
            {
                var lines = new ExportAnswers(session, Shop.Id).Lines(default);
                await (name.EndsWith("csv", StringComparison.Ordinal) ? Tables.Write(file, lines, default) : JsonLines.Write(file, lines, default));
            }

            await using var other = new SqliteUnderTest();
            await using (var session = await other.Store.Write(default))
            {
                await session.Organisations.Save(Shop, default);
                await session.Commit(default);
            }

            file.Position = 0;
            var report = await Run(other.Store).Run(Shop, await AnswerFile.Open(name, file, default), null, default);

            Assert.Empty(report.Bad);
            Assert.Equal(await State(), await State(other.Store));
        }
    }

    [Fact]
    public async Task What_was_said_in_a_closed_place_or_without_a_name_is_not_exported()
    {
        await Import("""{"id":"a","answer":"x","questions":["open"]}""");
        var closed = new Audience(AudienceKind.Channel, "web:shop/leads");
        await using (var session = await _store.Store.Write(default))
        {
            await session.Phrasings.Save(Shop.Id, new("a"), new("asked among leads", closed, PhrasingOrigin.Asked, new ContributorId("lea")), default);
            await session.Phrasings.Save(Shop.Id, new("a"), new("asked without a name", Audience.Organisation, PhrasingOrigin.Asked), default);
            await session.Phrasings.Save(Shop.Id, new("a"), new("asked in the open", new(AudienceKind.Workspace, "web:shop"), PhrasingOrigin.Asked, new ContributorId("lea")), default);
            var now = DateTimeOffset.UnixEpoch;
            await session.Answers.Save(
                new(new("z"), Shop.Id, closed, AnswerState.NotValidated, new ContributorId("lea"), "Lea", null, now, new(1, new("among leads"), new("lea"), now)), default);
            await session.Commit(default);
        }

        await using var view = await _store.Store.Read(default);
        var export = new ExportAnswers(view, Shop.Id);
        var lines = await export.Lines(default).ToListAsync();

        Assert.Equal(["open", "asked in the open"], Assert.Single(lines).Questions);
        Assert.Equal((1, 2), (export.AnswersLeftOut, export.QuestionsLeftOut));
    }

    private static string Many(int count) => string.Join(
        '\n', Enumerable.Range(0, count).Select(n => $$"""{"id":"a{{n:0000}}","answer":"Answer {{n}}","questions":["how {{n}}","why {{n}}"],"created":"2026-01-01"}"""));

    private Task<ImportReport> Import(string text, IStore? store = null, int? cutAfter = null) =>
        Run(store ?? _store.Store).Run(Shop, Source(text, "a.jsonl", cutAfter), null, default);

    private ImportRun Run(IStore store) => new(store, _journal, new ManualTime(new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero)));

    private static ImportSource Source(string text, string name, int? cutAfter = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var rows = JsonLines.Read(new MemoryStream(bytes), default);
        return new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), cutAfter is { } rowsRead ? Cut(rows, rowsRead) : rows);
    }

    private static async IAsyncEnumerable<ImportRow> Cut(IAsyncEnumerable<ImportRow> rows, int after)
    {
        await foreach (var row in rows)
        {
            if (after-- == 0)
                throw new IOException("The process ends here.");
            yield return row;
        }
    }

    private async Task<IReadOnlyList<Answer>> Answers(IStore? store = null)
    {
        await using var session = await (store ?? _store.Store).Read(default);
        return await session.Answers.Page(Shop.Id, null, 5_000, default);
    }

    private async Task<IReadOnlyList<Job>> Jobs()
    {
        await using var session = await _store.Store.Read(default);
        return await session.Jobs.Latest(Shop.Id, 10, default);
    }

    private async Task<long> Entries()
    {
        await using var session = await _store.Store.Read(default);
        return (await session.Journal.Last(Shop.Id, default))?.Number ?? 0;
    }

    private async Task<long> Head()
    {
        await using var session = await _store.Store.Read(default);
        return await session.Feed.Head(Shop.Id, default);
    }

    private async Task<string> State(IStore? store = null)
    {
        await using var session = await (store ?? _store.Store).Read(default);
        var state = new StringBuilder();
        foreach (var answer in await Answers(store))
        {
            state.Append(answer).Append(string.Join('|', answer.Shown.Parts.Whole, answer.Shown.Parts.Policies.Count));
            foreach (var phrasing in await session.Phrasings.Of(Shop.Id, answer.Id, default))
                state.Append(phrasing.Text).Append(phrasing.Audience).Append(phrasing.Origin);
        }

        return state.ToString();
    }
}
