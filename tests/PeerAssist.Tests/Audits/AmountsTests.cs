using PeerAssist.Audits;

namespace PeerAssist.Tests.Audits;

public class AmountsTests
{
    [Theory]
    [InlineData("Give them a credit of €250 at once.", 250)]
    [InlineData("Bis zu 1.250,50 € sind frei.", 1250.50)]
    [InlineData("up to $1,250 without asking, else $80.25", 1250)]
    [InlineData("tot 250 euro tegoed", 250)]
    [InlineData("fino a EUR 99,90", 99.90)]
    [InlineData("en fazla 500 TL iade", 500)]
    [InlineData("最多补偿300元", 300)]
    [InlineData("Call 020 1234567 between 9 and 17, within 14 days.", 0)]
    [InlineData("order 4711 of 2026", 0)]
    [InlineData("", 0)]
    public void The_largest_amount_of_money_is_found(string text, decimal amount) => Assert.Equal(amount, Amounts.Largest(text));
}
