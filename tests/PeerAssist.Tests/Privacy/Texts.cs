using FsCheck;
using FsCheck.Fluent;

namespace PeerAssist.Tests.Privacy;

/// <summary>Texts to draw from: personal data, its broken pieces and what stands between them, in any order.</summary>
internal static class Texts
{
    private static readonly string[] s_pieces =
    [
        "jan@example.org", "a.b+c@mail.example.co.uk", "x%40example.nl", "@", "NL91ABNA0417164300", "nl91 abna 0417 1643 00", "GB82WEST12345698765432",
        "NL91", "RSSMRA85T10A562S", "rss mra 85t10 a562s", "11010519491231002X", "110105 19491231 002X", "4111111111111111", "4111 1111 1111 1111",
        "378282246310005", "4222222222222", "10000000146", "111222333", "123456782", "1112.22.333", "06-12345678", "06 12 34 56 78", "0612345678",
        "+31612345678", "+31 (0)6 12345678", "0031612345678", "(020) 123 45 67", "020/1234567", "415-555-2671", "13800138000", "138 0013 8000",
        "010-12345678", "05321234567", "07911 123456", "01-01-1900", "2021-07-30", "07/30/2021", "06-12-21", "52.3702157", "0.612345678", "12",
        "1234", "12345678", "3", "0", "tel ", "telefoon: ", "phone", "手机", "电话：", "BSN ", "bsn: ", "TC kimlik no ", "card ", "order ", "订单号",
        "naam: ", "Naam: Jan de Vries", "naam: jan", "name: ", "klant ", "姓名：", "张三", "adres: ", "Adres Kerkstraat 12 Utrecht", "ip adres: ",
        "address is ", "12 High Street", "indirizzo Via Roma, 12, 20121 Milano", "地址：", "北京市朝阳区建国路1号", "Kerkstraat 12, ", "1234 AB",
        "1234AB 12", "Utrecht", "Jan", "van", "de klant", "[phone]", "[name]", "[email]", "[bsn]", "[address]", "[", "]", "é", "ı",
    ];

    private static readonly string[] s_gaps =
        ["", "", " ", " ", " ", "  ", "-", ".", ",", ", ", ": ", ":", "=", "/", "(", ")", "+", "\n", "\n\n", "x", "1", "，", "。", "\u00A0", "\u200B", "\0", " en ", " is "];

    public static Gen<string> WithPersonalData { get; } =
        from count in Gen.Choose(1, 9)
        from parts in Gen.Zip(Gen.Elements(s_gaps), Gen.Elements(s_pieces)).ArrayOf(count)
        from end in Gen.Elements(s_gaps)
        select string.Concat(parts.Select(part => part.Item1 + part.Item2)) + end;

    /// <summary>UTF-16 units of every sort, in no sensible order: lone surrogates, NUL, noncharacters, marks, joiners, emoji.</summary>
    public static Gen<string> OfAnyUnits { get; } =
        from parts in Gen.Frequency(
            (4, Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString())),
            (4, Gen.Choose(' ', '~').Select(unit => ((char)unit).ToString())),
            (2, Gen.Elements("\uD83D", "\uDE00", "\0", "\uFDD0", "\uFFFF", "\u202E", "\u200D", "\u200C", "\u200E", "\uFE0F", "\u0301", "\u20E3")),
            (2, Gen.Elements("👩", "🏽", "🏴", "\U000E0067", "\U000E007F", "\U000E0100", "葛", "क", "्", "ی", "ש", "…", "\r", "\n", "🇳", "🇱")),
            (1, Gen.Elements(s_pieces))).ListOf()
        select string.Concat(parts);
}
