namespace PeerAssist.Privacy.Finders;

internal static class Cards
{
    // An IMEI passes Luhn and one EAN-13 in ten does: the issuer's prefix and its lengths must fit as well.
    private static readonly (int From, int To, int Shortest, int Longest)[] s_issuers =
    [
        (2200_00, 2204_99, 16, 19), // Mir
        (2221_00, 2720_99, 16, 16), // Mastercard
        (3000_00, 3059_99, 14, 14), // Diners Club
        (3400_00, 3499_99, 15, 15), // American Express
        (3528_00, 3589_99, 16, 19), // JCB
        (3600_00, 3699_99, 14, 19), // Diners Club
        (3700_00, 3799_99, 15, 15), // American Express
        (3800_00, 3999_99, 14, 19), // Diners Club
        (4000_00, 4999_99, 16, 16), // Visa
        (4000_00, 4999_99, 19, 19), // Visa
        (5000_00, 5099_99, 16, 19), // Maestro
        (5100_00, 5599_99, 16, 16), // Mastercard
        (5600_00, 5899_99, 16, 19), // Maestro
        (6011_00, 6011_99, 16, 19), // Discover
        (6200_00, 6299_99, 16, 19), // UnionPay
        (6304_00, 6304_99, 16, 19), // Maestro
        (6440_00, 6599_99, 16, 19), // Discover
        (6700_00, 6799_99, 16, 19), // Maestro, Bancontact
        (9792_00, 9792_99, 16, 16), // Troy
    ];

    private static readonly Lexicon s_words = new("card*", "creditcard*", "kaart*", "carta", "kart*", "kredi*", "visa", "卡");
    private static readonly NumberScan s_scan = new(13, 19, NumberScan.BySpaceOrHyphen, IsCard);

    public static void Find(Sheet sheet) => s_scan.Find(sheet, (start, end) => sheet.Claim(FindingKind.Card, start, end));

    private static bool IsCard(in NumberWindow window) =>
        (HasIssuer(window.Digits) || IsOldVisa(window)) && Luhn(window.Digits);

    private static bool HasIssuer(ReadOnlySpan<char> digits)
    {
        var prefix = int.Parse(digits[..6], provider: null);
        foreach (var (from, to, shortest, longest) in s_issuers)
        {
            if (prefix >= from && prefix <= to && digits.Length >= shortest && digits.Length <= longest)
                return true;
        }

        return false;
    }

    /// <summary>Old Visa numbers have the length of an EAN, so they are believed only beside a word for cards.</summary>
    private static bool IsOldVisa(in NumberWindow window) =>
        window.Digits.Length == 13 && window.Digits[0] == '4' && s_words.StandsBefore(window.Sheet, window.Start, FindingKind.Card);

    private static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }

        return sum % 10 == 0;
    }
}
