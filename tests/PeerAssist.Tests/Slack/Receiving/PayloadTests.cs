using System.Text;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Tests.Slack.Receiving;

public sealed class PayloadTests
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    public void Json_is_read_with_or_without_a_charset(string type) => Assert.Equal("x", Read(type, """{"type":"x"}""")?.Text("type"));

    [Fact]
    public void The_json_in_a_form_is_read_like_json() => Assert.Equal("x", Read(Form, "payload=%7B%22type%22%3A%22x%22%7D")?.Text("type"));

    [Fact]
    public void The_fields_of_a_command_become_members() => Assert.Equal("/peerassist", Read(Form, "command=%2Fpeerassist&text=a+b")?.Text("command"));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("""{"a":01}""")]
    [InlineData("{\"a\":1} {}")]
    public void Json_that_is_malformed_or_says_two_things_is_refused(string json) => Assert.Null(Read(Json, json));

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(100_000, false)]
    public void Json_may_be_nested_64_deep(int depth, bool sound) =>
        Assert.Equal(sound, Read(Json, "{\"a\":" + new string('[', depth) + new string(']', depth) + "}") is not null);

    [Fact]
    public void Invalid_utf8_is_refused()
    {
        Assert.Null(Payload.Read(Json, (byte[])[.. "{\"a\":\""u8, 0xff, .. "\"}"u8]));
        Assert.Null(Payload.Read(Form, (byte[])[.. "text="u8, 0xff]));
    }

    [Theory]
    [InlineData("payload=%7B%7D&payload=%7B%7D")]
    [InlineData("payload=not+json")]
    public void A_form_with_two_payloads_or_none_that_is_json_is_refused(string form) => Assert.Null(Read(Form, form));

    [Fact]
    public void A_form_with_ten_thousand_fields_is_refused() =>
        Assert.Null(Read(Form, string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"f{i}=1"))));

    [Fact]
    public void A_million_keys_are_refused_or_read_without_harm()
    {
        // As many as fit below the limit of a body.
        var json = "{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"{i}\":0")) + "}";
        Assert.True(json.Length <= RawBody.Limit);
        Assert.NotNull(Read(Json, json));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public void Another_content_type_is_refused(string? type) => Assert.Null(Read(type, "{}"));

    [Fact]
    public void A_number_beyond_all_numbers_does_no_harm() => Assert.Null(Read(Json, """{"a":1e400}""")?.Text("a"));

    private static System.Text.Json.JsonElement? Read(string? type, string body) => Payload.Read(type, Encoding.UTF8.GetBytes(body));
}
