using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class CsvCellTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "'\r'=1")]
    [InlineData("\n=1", "'\n'=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a;=1", "a;'=1")]
    [InlineData("a,@x", "a,'@x")]
    [InlineData("a\"=1", "a\"'=1")]
    [InlineData("list:\n- one", "list:\n'- one")]
    [InlineData("'=1", "''=1")]
    [InlineData("plain text - with a dash, a + and mail@example.org", "plain text - with a dash, a + and mail@example.org")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("", "")]
    public void A_sign_that_starts_a_formula_gets_an_apostrophe(string text, string safe) => Assert.Equal(safe, CsvCell.Safe(text));

    [Fact]
    public void A_cell_is_quoted_and_its_quotes_are_doubled() =>
        Assert.Equal("\"say \"\"hi\"\"\"", CsvCell.Quoted("say \"hi\""));

    [Fact]
    public void What_was_written_is_read_back() =>
        Prop.ForAll(Formulas.ToArbitrary(), text => CsvCell.Plain(CsvCell.Safe(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void No_formula_starts_a_cell_whatever_separates_the_cells() =>
        Prop.ForAll(Formulas.ToArbitrary(), text =>
            CsvCell.Safe(text).Split(';', ',', '|', '"').All(cell => cell.Length == 0 || !"=+-@＝＋－＠".Contains(cell[0], StringComparison.Ordinal)))
            .QuickCheckThrowOnFailure();

    private static Gen<string> Formulas { get; } =
        from parts in Gen.Elements("=", "+", "-", "@", "\t", "\r", "\n", "\"", ";", ",", "|", "'", "''", "＝", " ", "a", "1", "SUM(A1)").ListOf()
        select string.Concat(parts);
}
