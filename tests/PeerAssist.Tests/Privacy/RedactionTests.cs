using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class RedactionTests
{
    public static TheoryData<string, string> PersonalData => new()
    {
        // en
        { "Customer jane.doe+shop@mail.example.co.uk cannot log in", "Customer [email] cannot log in" },
        { "ring her on +44 20 7946 0958 please", "ring her on [phone] please" },
        { "07911 123456 asked for a refund", "[phone] asked for a refund" },
        { "(415) 555-2671 is the number", "[phone] is the number" },
        { "my phone number is 555 0199", "my phone number is [phone]" },
        { "card 4111 1111 1111 1111 exp 12/27", "card [card] exp 12/27" },
        { "3782-822463-10005 was charged twice", "[card] was charged twice" },
        { "GB82 WEST 1234 5698 7654 32", "[iban]" },

        // nl
        { "Klant belt met 06-12345678, graag terugbellen", "Klant belt met [phone], graag terugbellen" },
        { "+31 (0)6 1234 5678", "[phone]" },
        { "(020) 123 45 67", "[phone]" },
        { "0031612345678", "[phone]" },
        { "IBAN:NL91ABNA0417164300.", "IBAN:[iban]." },
        { "rekening nl91 abna 0417 1643 00 klopt niet", "rekening [iban] klopt niet" },
        { "BSN 111222333", "BSN [bsn]" },
        { "burgerservicenummer: 1112.22.333", "burgerservicenummer: [bsn]" },
        { "111222333 is mijn bsn", "[bsn] is mijn bsn" },
        { "BSN 111222333 en 123456782", "BSN [bsn] en [bsn]" },

        // it
        { "codice fiscale RSSMRA85T10A562S", "codice fiscale [tax-code]" },
        { "cf: rss mra 85t10 a562s", "cf: [tax-code]" },
        { "chiama +39 347 123 4567", "chiama [phone]" },
        { "IT60X0542811101000000123456", "[iban]" },

        // tr
        { "TC kimlik no: 10000000146", "TC kimlik no: [tckn]" },
        { "0532 123 45 67 numaralı hat", "[phone] numaralı hat" },
        { "+90 532 123 4567", "[phone]" },
        { "TR33 0006 1005 1978 6457 8413 26", "[iban]" },

        // zh
        { "手机13800138000联系", "手机[phone]联系" },
        { "身份证11010519491231002X丢了", "身份证[resident-id]丢了" },
        { "电话：010-12345678", "电话：[phone]" },
        { "邮箱zhang.san@example.cn请回复", "邮箱[email]请回复" },
        { "手机１３８００１３８０００", "手机[phone]" },
    };

    [Theory]
    [MemberData(nameof(PersonalData))]
    public void Personal_data_is_masked(string text, string masked) =>
        Assert.Equal(masked, Redaction.Of(text, RedactionRules.Default).Text);
}
