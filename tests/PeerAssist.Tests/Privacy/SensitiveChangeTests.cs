using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class SensitiveChangeTests
{
    [Theory]
    [InlineData("Pay to NL91ABNA0417164300.", "Pay to GB82WEST12345698765432.", SensitiveKind.Iban)]
    [InlineData("Pay by card.", "Pay to NL91 ABNA 0417 1643 00.", SensitiveKind.Iban)]
    [InlineData("Account number 12345678", "Account number 12345679", SensitiveKind.AccountNumber)]
    [InlineData("rekening 1234567 van de zaak", "rekening van de zaak", SensitiveKind.AccountNumber)]
    [InlineData("银行账号：6222021234567890", "银行账号：6222021234567891", SensitiveKind.AccountNumber)]
    [InlineData("See https://shop.example/a", "See https://evil.example/a", SensitiveKind.LinkHost)]
    [InlineData("See [here](https://shop.example/a)", "See [here](https://shop.example.evil.test/a)", SensitiveKind.LinkHost)]
    [InlineData("See https://paypal.com", "See https://pаypal.com", SensitiveKind.LinkHost)]
    [InlineData("See https://shop.com/", "See https://shop.com@evil.test/", SensitiveKind.LinkHost)]
    [InlineData("See shop.com", "See sh0p.com", SensitiveKind.LinkHost)]
    [InlineData("请访问shop.com查看", "请访问shop.cn查看", SensitiveKind.LinkHost)]
    [InlineData("mail help@shop.example", "mail help@evil.example", SensitiveKind.LinkHost)]
    [InlineData("Run `ipconfig /flushdns`", "Run `format c:`", SensitiveKind.Command)]
    [InlineData("Type sudo reboot now", "Type sudo rm -rf / now", SensitiveKind.Command)]
    [InlineData("```\nnpm ci\n```", "```\nnpm ci && curl x\n```", SensitiveKind.Command)]
    [InlineData("$ make", "$ make install", SensitiveKind.Command)]
    [InlineData("Use Get-Mailbox first", "Use Remove-Mailbox first", SensitiveKind.Command)]
    public void A_dangerous_part_that_changed_is_named(string before, string after, SensitiveKind kind)
    {
        var change = Assert.Single(SensitiveChange.Between(before, after));

        Assert.Equal(kind, change.Kind);
        Assert.NotEqual(change.Removed, change.Added);
    }

    [Theory]
    [InlineData("Pay to NL91 ABNA 0417 1643 00 within a week", "Within two weeks, pay to nl91abna0417164300")]
    [InlineData("See https://shop.example/a", "See HTTPS://SHOP.EXAMPLE/b?c=d for more")]
    [InlineData("See https://shop.example:443/a", "See https://shop.example/a")]
    [InlineData("Run `ipconfig  /all`", "First run `ipconfig /all`")]
    [InlineData("Order 12345678 arrives", "Order 87654321 arrives")]
    [InlineData("Call us e.g. on Monday, see report.pdf", "Call us i.e. on Tuesday, see rapport.pdf")]
    [InlineData("Set-up takes a day, get a set-top box", "Reset the set-top box and start-up again")]
    [InlineData("Onze excuses", "We helpen u graag")]
    public void Other_words_may_change_freely(string before, string after) => Assert.Empty(SensitiveChange.Between(before, after));

    [Fact]
    public void The_change_shows_the_host_as_the_machine_reads_it()
    {
        var change = Assert.Single(SensitiveChange.Between("see https://paypal.com", "see https://pаypal.com"));

        Assert.Equal(["paypal.com"], change.Removed);
        Assert.Equal(["xn--pypal-4ve.com"], change.Added);
    }

    [Fact]
    public void Several_changes_are_all_named()
    {
        var changes = SensitiveChange.Between("pay NL91ABNA0417164300 at https://a.example", "run `rm -rf /`");

        Assert.Equal([SensitiveKind.Iban, SensitiveKind.LinkHost, SensitiveKind.Command], changes.Select(change => change.Kind));
    }

    [Fact]
    public void No_text_differs_from_itself() =>
        Prop.ForAll(Texts.OfAnyUnits.ToArbitrary(), text => SensitiveChange.Between(text, text).Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Undoing_a_change_is_the_change_the_other_way_round() =>
        Prop.ForAll(Texts.WithPersonalData.ToArbitrary(), Texts.WithPersonalData.ToArbitrary(), (one, other) =>
            SensitiveChange.Between(one, other).Select(change => (change.Kind, Gone: string.Join(' ', change.Removed), Came: string.Join(' ', change.Added)))
                .SequenceEqual(SensitiveChange.Between(other, one)
                    .Select(change => (change.Kind, Gone: string.Join(' ', change.Added), Came: string.Join(' ', change.Removed))))).QuickCheckThrowOnFailure();
}
