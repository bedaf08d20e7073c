using PeerAssist.Privacy.Finders;

namespace PeerAssist.Privacy;

/// <summary>Reads the parts of an answer that a correction must not change unseen, each in one spelling.</summary>
internal static class SensitiveParts
{
    private static readonly Lexicon s_accountWords = new(
        "account*", "bankaccount*", "rekening*", "bankrekening*", "giro*", "conto", "hesap*", "iban", "sort code", "routing*",
        "账号", "账户", "帐号", "帐户", "卡号", "银行");

    private static readonly NumberScan s_accounts = new(5, 20, NumberScan.BySpaceHyphenOrPoint, static (in NumberWindow _) => true, IsAnnounced);

    public static IReadOnlyList<string> Of(SensitiveKind kind, string text) => kind switch
    {
        SensitiveKind.Iban => Ibans(text),
        SensitiveKind.AccountNumber => Accounts(text),
        SensitiveKind.LinkHost => LinkHosts.In(text),
        SensitiveKind.Command => Commands.In(text),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static List<string> Ibans(string text)
    {
        var sheet = new Sheet(text, RedactionRules.Default);
        Finders.Ibans.Find(sheet);
        return [.. sheet.Found().Select(found => Compact(text, found.Start, found.Start + found.Length)).Distinct()];
    }

    private static List<string> Accounts(string text)
    {
        var sheet = new Sheet(text, RedactionRules.Default);
        Finders.Ibans.Find(sheet);
        var accounts = new List<string>();
        if (s_accountWords.OccursIn(sheet))
            s_accounts.Find(sheet, (start, end) => accounts.Add(Compact(text, start, end)));
        Cards.Find(sheet);
        accounts.AddRange(sheet.Found().Where(found => found.Kind == FindingKind.Card)
            .Select(found => Compact(text, found.Start, found.Start + found.Length)));
        return [.. accounts.Distinct()];
    }

    private static bool IsAnnounced(Sheet sheet, int start) => s_accountWords.StandsBefore(sheet, start, others: NumberWords.OfOrders);

    private static string Compact(string text, int start, int end) =>
        string.Concat(text[start..end].Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
