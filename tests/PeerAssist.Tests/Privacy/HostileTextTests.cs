using System.Reflection;
using System.Text.RegularExpressions;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class HostileTextTests
{
    private const int Longest = 40_000;

    public static TheoryData<string> Units =>
    [
        "1", "4 ", "06-", "+31 ", "@", "a.", "a@a.", "%40", "NL91 ", "1234AB 1", "bsn 111222333 ", "tel 1234567 ", "naam: ", "adres-", "adres A ", "地址1号",
        "[", "[phone]", "`a", "a://", "a.b/", "sudo a ", "xoxb-", "bearer ", "eyJaaaaaaaa.", "\u200D", "👩\u200D", "\u0301", ":a:", "🇳", "🏴\U000E0067", "\u1100", "\0", "\uD800",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void Forty_thousand_characters_of_one_pattern_go_through_everything(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Longest / unit.Length));

        var redacted = Redaction.Of(text, RedactionRules.Default).Text;

        Assert.Empty(Redaction.Of(redacted, RedactionRules.Default).Found);
        Assert.InRange(PlainText.Clean(text, 4000).Length, 0, 4000);
        Assert.Empty(SensitiveChange.Between(text, text));
        Assert.InRange(LogField.Of(text).Length, 0, 2048);
        Assert.Equal(text, CsvCell.Plain(CsvCell.Safe(text)));
        Assert.False(PlainText.IsBlank(text) && PlainText.IsEmojiOnly(text));
    }

    [Fact]
    public void Every_expression_that_meets_foreign_text_is_searched_without_backtracking()
    {
        var expressions = typeof(Redaction).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(typeof(Redaction).Namespace!, StringComparison.Ordinal) is true)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0)
            .Select(method => (method.DeclaringType, method.Name, Regex: (Regex)method.Invoke(null, null)!))
            .ToList();

        Assert.NotEmpty(expressions);
        Assert.All(expressions, expression => Assert.True(
            expression.Regex.Options.HasFlag(RegexOptions.NonBacktracking), $"{expression.DeclaringType?.Name}.{expression.Name}"));
    }
}
