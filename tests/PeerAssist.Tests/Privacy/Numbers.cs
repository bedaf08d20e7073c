using System.Globalization;
using System.Numerics;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

/// <summary>Numbers with right check digits, reckoned another way than the product does.</summary>
internal static class Numbers
{
    public static string Valid(FindingKind kind, Random random) => kind switch
    {
        FindingKind.Iban => Iban(random),
        FindingKind.Card => Card(random),
        FindingKind.ChineseId => ChineseId(random),
        FindingKind.CodiceFiscale => CodiceFiscale(random),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Damaged(string number, int place, int step)
    {
        var digit = number[place];
        return char.IsAsciiDigit(digit) ? $"{number[..place]}{(digit - '0' + step) % 10}{number[(place + 1)..]}" : $"{number[..place]}0{number[(place + 1)..]}";
    }

    private static string Iban(Random random)
    {
        var (country, account) = random.Next(3) switch
        {
            0 => ("NL", "ABNA" + Digits(random, 10)),
            1 => ("TR", Digits(random, 22)),
            _ => ("IT", "X" + Digits(random, 22)),
        };
        var number = BigInteger.Parse(string.Concat((account + country + "00").Select(c => char.IsDigit(c) ? $"{c}" : $"{c - 55}")), CultureInfo.InvariantCulture);
        return $"{country}{98 - (int)(number % 97):00}{account}";
    }

    private static string Card(Random random)
    {
        var body = (random.Next(3) switch { 0 => "4", 1 => "53", _ => "62" }).PadRight(15, '#');
        body = string.Concat(body.Select(c => c == '#' ? (char)('0' + random.Next(10)) : c));
        var check = Enumerable.Range(0, 10).Single(digit => LuhnSum($"{body}{digit}") % 10 == 0);
        return $"{body}{check}";
    }

    private static int LuhnSum(string digits) =>
        digits.Reverse().Select((c, i) => (c - '0') * (i % 2 + 1)).Sum(value => value > 9 ? value - 9 : value);

    private static string ChineseId(Random random)
    {
        var born = new DateOnly(1930, 1, 1).AddDays(random.Next(30_000));
        var body = $"{random.Next(11, 66)}0{random.Next(100, 999)}{born:yyyyMMdd}{Digits(random, 3)}";
        var sum = body.Select((c, i) => (c - '0') * (int)BigInteger.ModPow(2, 17 - i, 11)).Sum();
        var check = (12 - sum % 11) % 11;
        return body + (check == 10 ? "X" : check.ToString(CultureInfo.InvariantCulture));
    }

    private static string CodiceFiscale(Random random)
    {
        // The odd places' values, in the order of the alphabet; a digit counts as the letter of the same rank.
        const string Odd = "BAKPLCQDREVOSFTGUHMINJWZYX";
        var body = $"{Letters(random, 6)}{random.Next(100):00}{"ABCDEHLMPRST"[random.Next(12)]}{random.Next(1, 32):00}{Letters(random, 1)}{Digits(random, 3)}";
        var sum = body.Select((c, i) => char.IsDigit(c) ? (char)('A' + c - '0') : c).Select((c, i) => i % 2 == 0 ? Odd.IndexOf(c, StringComparison.Ordinal) : c - 'A').Sum();
        return $"{body}{(char)('A' + sum % 26)}";
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));

    private static string Letters(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + random.Next(26))));
}
