using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class RedactionTests
{
    public static TheoryData<string, string> PersonalData => new()
    {
        // en
        { "Customer jane.doe+shop@mail.example.co.uk cannot log in", "Customer [email] cannot log in" },
        { "https://shop.example/reset?mail=jane%40example.com&x=1", "https://shop.example/reset?mail=[email]&x=1" },
        { "ring her on +44 20 7946 0958 please", "ring her on [phone] please" },
        { "07911 123456 asked for a refund", "[phone] asked for a refund" },
        { "(415) 555-2671 is the number", "[phone] is the number" },
        { "my phone number is 555 0199", "my phone number is [phone]" },
        { "card 4111 1111 1111 1111 exp 12/27", "card [card] exp 12/27" },
        { "3782-822463-10005 was charged twice", "[card] was charged twice" },
        { "her old card is 4222222222222", "her old card is [card]" },
        { "GB82 WEST 1234 5698 7654 32", "[iban]" },
        { "Customer name: John O'Neill, wants a refund", "Customer name: [name], wants a refund" },
        { "the address is 12 High Street, Leeds and it is wrong", "the address is [address] and it is wrong" },

        // nl
        { "Klant belt met 06-12345678, graag terugbellen", "Klant belt met [phone], graag terugbellen" },
        { "+31 (0)6 1234 5678", "[phone]" },
        { "(020) 123 45 67", "[phone]" },
        { "06.12.34.56.78", "[phone]" },
        { "0031612345678", "[phone]" },
        { "020/1234567", "[phone]" },
        { "IBAN:NL91ABNA0417164300.", "IBAN:[iban]." },
        { "rekening nl91 abna 0417 1643 00 klopt niet", "rekening [iban] klopt niet" },
        { "BSN 111222333", "BSN [bsn]" },
        { "burgerservicenummer: 1112.22.333", "burgerservicenummer: [bsn]" },
        { "111222333 is mijn bsn", "[bsn] is mijn bsn" },
        { "BSN 111222333 en 123456782", "BSN [bsn] en [bsn]" },
        { "naam: Jan van der Berg, geen antwoord", "naam: [name], geen antwoord" },
        { "Klantnaam: jan jansen", "Klantnaam: [name]" },
        { "zij woont op 1012 AB 12a", "zij woont op [address]" },
        { "bezorgen op Laan van Meerdervoort 12, 2517 AB Den Haag", "bezorgen op [address]" },
        { "adres: Kerkstraat 12-3, 1017 GC Amsterdam", "adres: [address]" },

        // it
        { "codice fiscale RSSMRA85T10A562S", "codice fiscale [tax-code]" },
        { "cf: rss mra 85t10 a562s", "cf: [tax-code]" },
        { "chiama +39 347 123 4567", "chiama [phone]" },
        { "IT60X0542811101000000123456", "[iban]" },
        { "Nome e cognome: Maria Rossi", "Nome e cognome: [name]" },
        { "il mio indirizzo è via Roma 12, 20121 Milano", "il mio indirizzo è [address]" },

        // tr
        { "TC kimlik no: 10000000146", "TC kimlik no: [tckn]" },
        { "0532 123 45 67 numaralı hat", "[phone] numaralı hat" },
        { "+90 532 123 4567", "[phone]" },
        { "TR33 0006 1005 1978 6457 8413 26", "[iban]" },
        { "KİMLİK 10000000146", "KİMLİK [tckn]" },
        { "Müşteri adı: Ayşe Yılmaz", "Müşteri adı: [name]" },
        { "Teslimat adresi: Atatürk Mah. İnönü Cad. No: 12 Kadıköy/İstanbul", "Teslimat adresi: [address]" },

        // zh
        { "手机13800138000联系", "手机[phone]联系" },
        { "身份证11010519491231002X丢了", "身份证[resident-id]丢了" },
        { "电话：010-12345678", "电话：[phone]" },
        { "邮箱zhang.san@example.cn请回复", "邮箱[email]请回复" },
        { "手机１３８００１３８０００", "手机[phone]" },
        { "姓名：张三电话13800138000", "姓名：[name]电话[phone]" },
        { "收货地址：北京市朝阳区建国路1号", "收货地址：[address]" },
    };

    public static TheoryData<string> Harmless =>
    [
        // dates, times and decimals
        "geboren op 01-01-1900", "on 07/30/2021 12:30 and 07/30/2021 14", "2021-07-30T12:30:00Z", "03.12.2024", "2021年7月30日",
        "tel me on 07/30/2021", "52.3702157, 4.8951679", "+52.3702157", "0.612345678", "0,0612345678", "4.111111111111111111", "v10.0.19041.1234",
        "192.168.001.100", "1627647000000", "20210730123000",

        // numbers of shops
        "order 123456782", "order 111222333 is zoek", "bestelling 10000000146", "EAN 4006381333931", "EAN 4222222222222 is op", "IMEI 490154203237518",
        "customer number 12345678", "invoice 2024 0012 3456", "12345678901234567890", "artikel 1234567", "sipariş no 12345678901", "订单号20210730123456",
        "NL91ABNA0417164301", "RSSMRA85T10A562T", "110105194912310021", "€ 1 234 567", "0800-1234", "112", "ISBN 978-3-16-148410-0",

        // words that only look like a label
        "file name: Report", "[Header(Name = \"Agent\")]", "ürün adı: Telefon", "bestandsnaam: Rapport", "how do I change my address?", "adres wijzigen voor order 12345",
        "IP address: 10 Main", "mac adres: Aa 12", "what is the name of the plan", "地址怎么修改", "姓名：不知道怎么填写才对", "in 2024 EN 12 maanden",
        "1234 AB is een postcode", "model 4711 zonder nummer", "retweet @jan", "user@localhost", "npm i @scope/pkg@1.2.3", "a @ b . c",
    ];

    [Theory]
    [MemberData(nameof(PersonalData))]
    public void Personal_data_is_masked(string text, string masked) =>
        Assert.Equal(masked, Redaction.Of(text, RedactionRules.Default).Text);

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Dates_decimals_shop_numbers_and_plain_words_stay(string text) =>
        Assert.Equal(text, Redaction.Of(text, RedactionRules.Default).Text);

    // Each of these once held, after masking, something that had not been found before.
    [Theory]
    [InlineData("Adres Kerkstraat 12 Utrecht+31612345678")]
    [InlineData("110105 19491231 002X，020/1234567/4222222222222")]
    [InlineData("11010519491231002X,4111 1111 1111 1111")]
    [InlineData("NL91ABNA0417164300Kerkstraat 12, 1234 AB, bel 06-12345678")]
    [InlineData("05321234567/07/30/2021姓名： Jan[phone]x")]
    public void A_mask_never_brings_a_finding_to_light(string text)
    {
        var masked = Redaction.Of(text, RedactionRules.Default).Text;
        Assert.NotEqual(text, masked);
        Assert.Equal(masked, Redaction.Of(masked, RedactionRules.Default).Text);
    }

    [Fact]
    public void A_finding_says_what_it_is_and_where_it_stood()
    {
        const string Text = "Mail jan@example.org of bel 06-12345678.";

        var found = Redaction.Of(Text, RedactionRules.Default).Found;

        Assert.Equal([new(FindingKind.Email, 5, 15), new(FindingKind.Phone, 28, 11)], found);
        Assert.Equal("06-12345678", Text.Substring(found[1].Start, found[1].Length));
    }

    [Fact]
    public void A_text_without_personal_data_is_handed_back_itself()
    {
        const string Text = "How do I reset the router?";
        Assert.Same(Text, Redaction.Of(Text, RedactionRules.Default).Text);
    }

    [Theory]
    [InlineData("06-12345678 jan@example.org NL91ABNA0417164300", "   ")]
    [InlineData("kan [phone] niet bereiken", "kan   niet bereiken")]
    [InlineData("a [note] b", "a [note] b")]
    public void Search_can_leave_the_masks_out(string text, string searched) =>
        Assert.Equal(searched.Trim(), Mask.Without(Redaction.Of(text, RedactionRules.Default).Text).Trim());

    [Fact]
    public void Every_kind_has_a_mask_of_its_own()
    {
        var masks = Enum.GetValues<FindingKind>().Select(Mask.Of).ToList();

        Assert.Equal(masks.Count, masks.Distinct().Count());
        Assert.All(masks, mask => Assert.Equal(" ", Mask.Without(mask)));
    }
}
