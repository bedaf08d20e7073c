using System.Text;
using PeerAssist.Imports;

namespace PeerAssist.Tests.Imports;

public sealed class AnswerJsonTests
{
    [Fact]
    public void A_written_line_reads_back_the_same()
    {
        var line = new AnswerLine("late", "Wait \"two\" days.\nThen trace it — süß 👍", ["where is it", "=HYPERLINK(1)"])
        {
            Lang = "en",
            Author = "Anna",
            Created = new DateTimeOffset(2026, 3, 31, 9, 30, 1, 234, TimeSpan.Zero),
            Channel = "web:shop/C1",
            Authority = "15 EUR",
            Steps = ["Look", "Trace"],
            Resources = ["Form — https://forms.example.com"],
            Say = "I am on it.",
            Policies = ["Refunds"],
        };

        var read = AnswerJson.Read(7, AnswerJson.Write(line));

        Assert.Equal(7, read.Line);
        Assert.Equivalent(line, read.Answer, strict: true);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",", "It is not valid JSON.")]
    [InlineData("[1]", "It is no JSON object.")]
    [InlineData("{\"answer\":\"x\"}", "It has no \"id\".")]
    [InlineData("{\"id\":\"a\"}", "It has no \"answer\".")]
    [InlineData("{\"id\":1,\"answer\":\"x\"}", "\"id\" must be a text.")]
    [InlineData("{\"id\":\"a\",\"answer\":\"x\",\"questions\":\"q\"}", "\"questions\" must be a list of texts.")]
    [InlineData("{\"id\":\"a\",\"answer\":\"x\",\"questions\":[1]}", "\"questions\" must be a list of texts.")]
    [InlineData("{\"id\":\"a\",\"answer\":\"x\",\"created\":\"yesterday\"}", "\"created\" must be a date such as 2026-03-31 or 2026-03-31T09:30:00Z.")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\",\"answer\":\"x\"}", "It is not valid JSON.")]
    [InlineData("{\"id\":\"a\",\"answer\":\"\\ud800\"}", "A text in it is not valid Unicode.")]
    public void A_broken_line_is_told_in_one_sentence(string json, string reason)
    {
        var read = AnswerJson.Read(1, Encoding.UTF8.GetBytes(json));

        Assert.Null(read.Answer);
        Assert.Equal(reason, read.Fault);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_as_such() =>
        Assert.Equal("It is not UTF-8 text.", AnswerJson.Read(1, new byte[] { (byte)'{', 0xC3, 0x28, (byte)'}' }).Fault);

    [Fact]
    public void A_deep_nest_is_refused_without_being_walked()
    {
        var nest = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.Equal("It is not valid JSON.", AnswerJson.Read(1, Encoding.UTF8.GetBytes($"{{\"id\":{nest}")).Fault);
    }

    [Theory]
    [InlineData("2026-03-31", "2026-03-31T00:00:00.0000000+00:00")]
    [InlineData("2026-03-31T09:30:00Z", "2026-03-31T09:30:00.0000000+00:00")]
    [InlineData("2026-03-31T09:30:00+02:00", "2026-03-31T07:30:00.0000000+00:00")]
    [InlineData("2026-03-31T09:30:00.1234567+00:00", "2026-03-31T09:30:00.1234567+00:00")]
    public void Days_and_moments_are_both_dates(string text, string moment) =>
        Assert.Equal(moment, Moment.Read(text).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}
