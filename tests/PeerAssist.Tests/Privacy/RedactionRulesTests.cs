using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class RedactionRulesTests
{
    [Theory]
    [InlineData("phone 123456789 is the order", "phone 123456789 is the order")]
    [InlineData("bsn ORD-111222333", "bsn ORD-111222333")]
    [InlineData("bsn ORD-111222333, tel 1234567", "bsn ORD-111222333, tel [phone]")]
    [InlineData("单号ORD-111222333请查bsn", "单号ORD-111222333请查bsn")]
    [InlineData("bsn 111222333, jan@example.org", "bsn 111222333, [email]")]
    public void An_order_id_stays_and_the_rest_is_still_masked(string text, string masked) =>
        Assert.Equal(masked, Redaction.Of(text, With(@"(?:ORD-)?\d{9}")).Text);

    [Fact]
    public void An_order_id_must_fit_as_a_whole() =>
        Assert.Equal("bel [phone]", Redaction.Of("bel 0612345678", With(@"\d{9}")).Text);

    [Theory]
    [InlineData("", "1 to 200 characters")]
    [InlineData("(", "cannot be read")]
    [InlineData(@"(\d)\1", "cannot be read")]
    [InlineData(".*", "matches anything")]
    [InlineData(@"\S+", "matches anything")]
    public void A_bad_order_id_pattern_is_refused_with_a_sentence(string pattern, string why)
    {
        Assert.False(OrderIdPattern.TryParse(pattern, out _, out var problem));
        Assert.Contains(why, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Italian_mobile_numbers_are_known_only_where_Italy_is_switched_on()
    {
        const string Text = "il cliente 3471234567 aspetta";
        var withItaly = RedactionRules.Default with { Phones = RedactionRules.Default.Phones | NumberingPlans.Italy };

        Assert.Equal(Text, Redaction.Of(Text, RedactionRules.Default).Text);
        Assert.Equal("il cliente [phone] aspetta", Redaction.Of(Text, withItaly).Text);
    }

    [Fact]
    public void A_number_with_its_country_code_is_known_whatever_is_switched_on()
    {
        var none = RedactionRules.Default with { Phones = NumberingPlans.None };

        Assert.Equal("[phone] en 0612345678", Redaction.Of("+31612345678 en 0612345678", none).Text);
    }

    private static RedactionRules With(string pattern)
    {
        Assert.True(OrderIdPattern.TryParse(pattern, out var order, out _));
        return new() { OrderIds = [order] };
    }
}
