using PeerAssist.Host.Evaluations;

namespace PeerAssist.Tests.Evaluations;

public sealed class EvaluationFilesTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void A_corpus_with_an_id_twice_says_where()
    {
        File.WriteAllText(_file, """
            {"id":"a","answer":"-","questions":["x"]}
            {"id":"a","answer":"-","questions":["y"]}
            """);

        Assert.Contains("line 2", Assert.Throws<FormatException>(() => EvaluationFiles.Corpus(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_off_says_where()
    {
        File.WriteAllText(_file, "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"te");

        Assert.Contains("line 2", Assert.Throws<FormatException>(() => EvaluationFiles.Queries(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_grade_zero_are_not_right_answers()
    {
        File.WriteAllText(_file, "q1\ta\t0\nq1\tb\t2\nq2\ta\t0\n");

        var qrels = EvaluationFiles.Qrels(_file);

        Assert.Equal(["q1"], qrels.Keys);
        Assert.Equal(2, qrels["q1"]["b"]);
    }

    [Fact]
    public void A_missing_file_is_one_sentence() =>
        Assert.Equal("There is no file nowhere.jsonl.", Assert.Throws<FormatException>(() => EvaluationFiles.Queries("nowhere.jsonl")).Message);

    public void Dispose() => File.Delete(_file);
}
