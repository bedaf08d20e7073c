using System.Text;
using PeerAssist.Host.Files;
using PeerAssist.Imports;

namespace PeerAssist.Tests.Host.Files;

public sealed class AnswerFileTests
{
    [Fact]
    public async Task Lines_are_read_one_by_one_with_their_numbers()
    {
        var rows = await Read("a.jsonl", "\uFEFF{\"id\":\"a\",\"answer\":\"x\"}\r\n\n  \n{\"id\":\nnonsense\n{\"id\":\"b\",\"answer\":\"y\",\"questions\":[\"q\"]}");

        Assert.Equal([(1, "a"), (4, null), (5, null), (6, "b")], rows.Select(row => ((int)row.Line, row.Answer?.Id)));
        Assert.All(rows.Where(row => row.Answer is null), row => Assert.Equal("It is not valid JSON.", row.Fault));
    }

    [Fact]
    public async Task A_line_of_many_megabytes_is_passed_over_and_the_next_one_read()
    {
        var rows = await Read("a.jsonl", $"{{\"id\":\"{new string('x', 9_000_000)}\"\n{{\"id\":\"b\",\"answer\":\"y\"}}\n");

        Assert.Equal("The line is longer than 4 MiB.", rows[0].Fault);
        Assert.Equal((2, "b"), (rows[1].Line, rows[1].Answer?.Id));
    }

    [Fact]
    public async Task A_table_is_read_by_the_names_of_its_columns()
    {
        var rows = await Read("a.csv", "Answer;Question;Other;lang;steps\r\n\"Two days;\r\nthree abroad\";how long;-;en;\"Look\r\nWait\"\r\n");

        var answer = Assert.Single(rows).Answer!;
        Assert.Null(answer.Id);
        Assert.Equal("Two days;\r\nthree abroad", answer.Answer);
        Assert.Equal(["how long"], answer.Questions);
        Assert.Equal(["Look", "Wait"], answer.Steps);
        Assert.Equal("en", answer.Lang);
    }

    [Fact]
    public async Task A_tables_bad_rows_are_told_by_line_and_the_rest_is_read()
    {
        var rows = await Read("a.csv", "id,answer,created\na,\"two\nlines\",2026-01-01\nb,x,soon\nc,y,\n");

        Assert.Equal([(2, "a"), (4, null), (5, "c")], rows.Select(row => ((int)row.Line, row.Answer?.Id)));
        Assert.StartsWith("\"created\" must be a date", rows[1].Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_quotation_mark_does_not_swallow_the_rest_unseen()
    {
        var rows = await Read("a.csv", "id,answer\na,x\nb,\"open\nc,z\n");

        Assert.Equal("a", rows[0].Answer?.Id);
        Assert.Equal(3, rows[1].Line);
        Assert.Contains("quotation mark", rows[1].Fault, StringComparison.Ordinal);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task A_table_without_answers_is_refused() =>
        Assert.Equal("The first line names no column \"answer\".", Assert.Single(await Read("a.csv", "id,text\na,b\n")).Fault);

    [Fact]
    public async Task A_table_in_another_encoding_is_told_how_to_be_saved()
    {
        var rows = await Read("a.csv", [.. "id,answer\na,gr"u8, 0xFC, 0xDF, .. "e\n"u8]);

        Assert.Equal("It is not UTF-8 text: save the file as \"CSV UTF-8\".", Assert.Single(rows).Fault);
    }

    [Fact]
    public async Task A_table_comes_back_as_it_was_written_and_holds_no_formula()
    {
        AnswerLine[] lines =
        [
            new("=1+1", "-", ["@SUM(1)", "'=quoted", "+31", "plain, \"quoted\""]) { Author = "\t=tab", Steps = ["one\ntwo", "three"] },
            new("b", "text\n=2+2;=3", ["[not json", "－wide"]) { Created = DateTimeOffset.UnixEpoch, Audience = "Workspace:web:shop" },
            new("c", "'", []),
        ];
        using var file = new MemoryStream();

        await Tables.Write(file, lines.ToAsyncEnumerable(), default);

        var cells = Encoding.UTF8.GetString(file.ToArray()).Split("\",\"");
        Assert.DoesNotContain(cells, cell => cell.TrimStart('"', '\r', '\n').StartsWith('=') || cell.StartsWith('@') || cell.StartsWith('-'));
        var read = await Read("a.csv", file.ToArray());
        Assert.Equivalent(lines, read.Select(row => row.Answer), strict: true);
    }

    [Fact]
    public async Task A_page_tells_questions_as_headings()
    {
        var rows = await Read("a.md", """
            # Handbook
            ## Deliveries
            ### Parcel is late
            > Where is my order?
            > Tracking has not moved

            Open a **trace** with the [carrier](https://carriers.example.com).

            - first `A`
            - then B

            #### Steps
            1. Look
            2. Wait
            #### Authority
            15 EUR.
            ### Parcel is lost
            Send it again.
            """);

        Assert.Equal([3, 17], rows.Select(row => row.Line));
        var late = rows[0].Answer!;
        Assert.Equal(["Parcel is late", "Where is my order?", "Tracking has not moved"], late.Questions);
        Assert.Equal("Open a trace with the carrier — https://carriers.example.com.\n\n- first A\n- then B", late.Answer);
        Assert.Equal(["Look", "Wait"], late.Steps);
        Assert.Equal("15 EUR.", late.Authority);
        Assert.Equal("Send it again.", rows[1].Answer!.Answer);
    }

    [Fact]
    public async Task A_page_without_headings_is_refused() =>
        Assert.StartsWith("The page has no headings", Assert.Single(await Read("a.md", "just text")).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.txt")]
    public async Task Another_ending_is_refused_in_one_sentence(string name)
    {
        using var file = new MemoryStream();

        var wrong = await Assert.ThrowsAsync<FormatException>(() => AnswerFile.Open(name, file, default));
        Assert.Contains($"'{name}' cannot be imported", wrong.Message, StringComparison.Ordinal);
    }

    private static Task<List<ImportRow>> Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    private static async Task<List<ImportRow>> Read(string name, byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        var source = await AnswerFile.Open(name, file, default);
        return await source.Rows.ToListAsync();
    }
}
