using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PeerAssist.Sqlite;
using PeerAssist.Tests.Stores;

namespace PeerAssist.Tests.Host;

/// <summary>The command line as people run it: each verb in a process of its own.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task Answers_go_in_are_counted_and_come_out_again()
    {
        await Write("shop.jsonl", """
            {"id":"late","answer":"Open a trace.","questions":["where is my parcel","parcel is late"],"author":"Anna"}
            {"id":"broken",
            {"id":"mail","answer":"Write to returns@example.com.","questions":["who is jan@example.com"]}
            """);

        var (exit, said, complaints) = await Verb("import", "shop.jsonl", "--json");
        var again = await Json("import", "shop.jsonl");
        var stats = await Json("stats");
        var exported = await Json("export", "out.csv");
        var reimported = await Json("import", "out.csv", "--dry-run");

        Assert.Equal(0, exit);
        Assert.Equal("shop.jsonl, line 2: It is not valid JSON.", complaints.Trim());
        var report = JsonNode.Parse(said)!["files"]![0]!;
        Assert.Equal((2, 3, 1, 1), ((int)report["added"]!, (int)report["questions"]!, (int)report["badLines"]!, (int)report["toReview"]!));
        Assert.Equal((0, 2), ((int)again["files"]![0]!["added"]!, (int)again["files"]![0]!["unchanged"]!));
        Assert.Equal((2, 3), ((int)stats["answers"]!, (int)stats["phrasings"]!));
        Assert.Equal("shop.jsonl", (string)stats["lastImport"]!["file"]!);
        Assert.Equal((2, 3), ((int)exported["answers"]!, (int)exported["questions"]!));
        Assert.Equal((2, 0), ((int)reimported["files"]![0]!["unchanged"]!, (int)reimported["files"]![0]!["badLines"]!));
    }

    [Theory]
    [InlineData("'nonsense'", "nonsense")]
    [InlineData("'none.jsonl'", "import", "none.jsonl")]
    [InlineData("'--nope'", "stats", "--nope")]
    [InlineData("'out.txt' cannot be written: its name must end in .jsonl or .csv.", "export", "out.txt")]
    public async Task Wrong_usage_is_told_in_one_sentence(string sentence, params string[] verb)
    {
        var (exit, said, complaint) = await Verb(verb);

        Assert.Equal(2, exit);
        Assert.Empty(said);
        Assert.Contains(sentence, Assert.Single(complaint.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_is_linked_listed_and_taken_away_again()
    {
        await Write("shop.jsonl", """{"id":"a","answer":"b","questions":["c d"]}""");
        await Json("import", "shop.jsonl");

        var linked = await Json("link", "slack:T02");
        var listed = await Json("link");
        var undone = await Json("link", "slack:T02", "--undo");
        var (exit, _, complaint) = await Verb("link", "T02");

        Assert.Contains("slack:T02", linked["workspaces"]!.AsArray().Select(one => (string)one!));
        Assert.Equal(linked.ToJsonString(), listed.ToJsonString());
        Assert.DoesNotContain("slack:T02", undone["workspaces"]!.AsArray().Select(one => (string)one!));
        Assert.Equal(2, exit);
        Assert.Contains("slack:T012ABC", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_one_good_line_fails()
    {
        await Write("bad.jsonl", "{\n[]\n");

        var (exit, _, complaints) = await Verb("import", "bad.jsonl");

        Assert.Equal(1, exit);
        Assert.Equal(["bad.jsonl, line 1: It is not valid JSON.", "bad.jsonl, line 2: It is no JSON object."], complaints.Trim().ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public async Task Every_verb_works_beside_the_server()
    {
        using var server = await ServerProcess.Start(_directory.Path, "serve");
        await Write("shop.jsonl", """{"id":"late","answer":"Open a trace.","questions":["where is my parcel"]}""");

        await Json("import", "shop.jsonl");
        var built = await Json("reindex");
        using var asked = await server.Http.PostAsJsonAsync(
            "/api/v1/questions", new { channel = "general", contributor = "ann", name = "Ann", text = "where is my parcel" });
        var answer = JsonNode.Parse(await asked.Content.ReadAsStringAsync())!;
        var back = await Json("reindex", "--rollback");
        var stats = await Json("stats");
        var doctor = await Json("doctor");

        Assert.True((bool)built["server"]!);
        Assert.Equal("late", (string)answer["answers"]![0]!["id"]!);
        Assert.Equal((1, true), ((int)back["answers"]!, (bool)back["rollback"]!));
        var (questions, outcomes) = (stats["questions"]!, stats["outcomes"]!);
        Assert.Equal((1, 1, 0), ((int)questions["asked"]!, (int)questions["answered"]!, (int)questions["open"]!));
        Assert.Equal((int)questions["answered"]!, (int)outcomes["worked"]! + (int)outcomes["failed"]! + (int)outcomes["unknown"]!);
        Assert.All(doctor["checks"]!.AsArray(), check => Assert.True((bool)check!["ok"]!, (string)check["finding"]!));
        await Forgotten();
    }

    [Fact]
    public async Task A_week_is_audited_at_the_command_line()
    {
        using (var server = await ServerProcess.Start(_directory.Path, "serve"))
        {
            using var asked = await server.Http.PostAsJsonAsync("/api/v1/questions", new { channel = "general", contributor = "ann", name = "Ann", text = "where is my parcel" });
            var question = (string)JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["question"]!;
            await server.Http.PostAsJsonAsync($"/api/v1/questions/{question}/answers", new { channel = "general", contributor = "ben", name = "Ben", text = "Give a credit of 400 euro." });
            var week = PeerAssist.Audits.Week.Of(TimeProvider.System.GetUtcNow()).ToString();

            var list = await Json("audit", "--week", week, "--seed", "7");
            var entry = (long)list["changes"]![0]!["entry"]!;
            var marked = await Json("audit", "--mark", $"{entry}", "--as", "wrong");
            var rate = (await Json("audit", "--week", week))["errorRate"]!;
            var journal = await Json("audit", "--journal", "--week", week);
            var unsure = await Verb("audit", "--undo", "Ben", "--since", "2026-01-01T00:00Z");
            var undone = await Json("audit", "--undo", "Ben", "--since", "2026-01-01T00:00Z", "--yes");
            var role = await Json("role", "Ann", "lead");
            var verified = await Json("audit", "--verify");

            Assert.Equal(("captured", "amount", "Ben"), ((string)list["changes"]![0]!["act"]!, (string)list["changes"]![0]!["why"]!, (string)list["changes"]![0]!["by"]!));
            Assert.Equal(("wrong", 1, 1), ((string)marked["mark"]!, (int)rate["audited"]!, (int)rate["wrong"]!));
            Assert.Contains(journal["entries"]!.AsArray(), line => (string)line!["act"]! == "asked" && (string)line["by"]! == "Ann");
            Assert.Equal(2, unsure.Exit);
            Assert.Single(undone["retired"]!.AsArray());
            Assert.Equal("lead", (string)role["role"]!);
            Assert.True((bool)verified["whole"]!);
        }

        Tamper("DROP TRIGGER journal_is_never_changed; UPDATE journal SET subject = 'another' WHERE number = 2");
        var (exit, said, _) = await Verb("audit", "--verify");
        Assert.Equal(1, exit);
        Assert.Contains("entry 2 does not fit", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_was_killed_goes_on_and_ends_the_same()
    {
        await Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 4_000).Select(n => $$"""{"id":"a{{n:0000}}","answer":"Answer {{n}}","questions":["how {{n}}","why {{n}}"]}""")));
        using (var import = ServerProcess.Begin(_directory.Path, "import", "many.jsonl"))
        {
            await Half();
            import.Kill();
            await import.WaitForExitAsync();
            Assert.NotEqual(0, import.ExitCode);
        }

        var report = (await Json("import", "many.jsonl"))["files"]![0]!;
        var stats = await Json("stats");

        Assert.Equal((4_000, 4_000, 8_000), ((int)report["rows"]!, (int)report["added"]!, (int)report["questions"]!));
        Assert.Equal((4_000, 8_000), ((int)stats["answers"]!, (int)stats["phrasings"]!));
        Assert.All((await Json("doctor"))["checks"]!.AsArray(), check => Assert.True((bool)check!["ok"]!, (string)check["finding"]!));
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>Waits until the running import has committed something, as its job row tells.</summary>
    private async Task Half()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var store = new SqliteStore(_directory.Path, SqliteUnderTest.Envelope);
        var seen = 0L;
        while (true)
        {
            seen = await store.Changed(seen, TimeSpan.FromSeconds(10), patience.Token);
            await using var view = await store.Read(patience.Token);
            foreach (var organisation in await view.Organisations.All(patience.Token))
            {
                if ((await view.Jobs.Latest(organisation.Id, 1, patience.Token)).Any(job => job.Done > 0))
                    return;
            }
        }
    }

    private async Task Forgotten()
    {
        var (asked, _, question) = await Verb("forget", "ann");
        var forgotten = await Verb("forget", "ANN", "--yes");
        var again = await Verb("forget", "Ann", "--yes");

        Assert.Equal(2, asked);
        Assert.Contains("say --yes to do it", question, StringComparison.Ordinal);
        Assert.Equal(0, forgotten.Exit);
        Assert.Equal((1, "There is no contributor 'Ann'."), (again.Exit, again.Error.Trim()));
    }

    private void Tamper(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_directory[SqliteStore.FileName]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private Task Write(string name, string text) => File.WriteAllTextAsync(_directory[name], text);

    private Task<(int Exit, string Output, string Error)> Verb(params string[] verb) => ServerProcess.Run(_directory.Path, verb);

    private async Task<JsonNode> Json(params string[] verb)
    {
        var (exit, said, complaint) = await Verb([.. verb, "--json"]);
        Assert.True(exit == 0 || verb is ["import", ..], complaint);
        return JsonNode.Parse(said)!;
    }
}
