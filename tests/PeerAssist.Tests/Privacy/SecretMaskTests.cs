using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class SecretMaskTests
{
    // Put together here, so that no scanner takes this file for a leak.
    public static TheoryData<string, string> Secrets => new()
    {
        { "failed with xox" + "b-123456789012-abcDEF", "failed with [secret]" },
        { "\"token\":\"xox" + "p-1-2-3\",\"ok\":false", "\"token\":\"[secret]\",\"ok\":false" },
        { "xox" + "e.xox" + "p-1-Mi0yLT", "[secret]" },
        { "xapp" + "-1-A0-99-ffee", "[secret]" },
        { "Authorization: Bearer " + "abc.DEF-123_456==", "Authorization: [secret]" },
        { "https://hooks.chat.example/services/" + "T0/B0/xyz, retry", "[secret] retry" },
        { "Host=db;Password=" + "hunter2;Port=5432", "Host=db;[secret];Port=5432" },
        { "client_secret=" + "s3cr3t&grant_type=x", "[secret]&grant_type=x" },
        { "jwt eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln end", "jwt [secret] end" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_hidden(string text, string masked) => Assert.Equal(masked, SecretMask.Of(text));

    [Theory]
    [InlineData("the bearer of bad news")]
    [InlineData("password reset does not work")]
    [InlineData("xoxo")]
    [InlineData("")]
    public void Other_words_stay(string text) => Assert.Equal(text, SecretMask.Of(text));

    [Fact]
    public void Masking_twice_is_masking_once() =>
        Prop.ForAll(Texts.OfAnyUnits.ToArbitrary(), Gen.Elements(Secrets.Select(row => (string)row[0]).ToArray()).ToArbitrary(), (text, secret) =>
        {
            var once = SecretMask.Of(secret + text + secret);
            return SecretMask.Of(once) == once;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_log_field_is_one_plain_line()
    {
        var field = LogField.Of("error\r\n2026-01-01 INFO forged\u001B[31m\t\u202Ered\0 xox" + "b-1-2");

        Assert.Equal("error  2026-01-01 INFO forged[31m red [secret]", field);
    }

    [Fact]
    public void A_secret_torn_apart_by_an_invisible_character_is_hidden_all_the_same() =>
        Assert.Equal("[secret]", LogField.Of("xo\u200Bx" + "b-12\034"));

    [Fact]
    public void Nothing_is_an_empty_field() => Assert.Equal("", LogField.Of(null));

    [Fact]
    public void A_log_field_takes_two_kilobytes_at_most() =>
        Prop.ForAll(Texts.OfAnyUnits.ToArbitrary(), Gen.Choose(1, 4000).ToArbitrary(), (text, times) =>
        {
            var field = LogField.Of(string.Concat(Enumerable.Repeat(text, times)));
            return Encoding.UTF8.GetByteCount(field) <= 2048 && !field.Any(char.IsControl) && LogField.Of(field) == field;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_field_shows_its_beginning_and_that_it_was_cut()
    {
        var field = LogField.Of(new string('é', 100_000));

        Assert.Equal(new string('é', 1022) + "…", field);
    }
}
