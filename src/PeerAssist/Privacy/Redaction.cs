using System.Text;
using PeerAssist.Privacy.Finders;

namespace PeerAssist.Privacy;

/// <summary>Hides personal data that can be known by its form, before a text reaches a store, an index or a log.</summary>
public static class Redaction
{
    /// <summary>
    /// Masks what is found. Takes any string, in time linear in its length; a text that is already masked stays as it is.
    /// Expects text that <see cref="PlainText.Clean"/> has cleaned: invisible characters inside a number hide it.
    /// </summary>
    public static Redacted Of(string text, RedactionRules rules)
    {
        var sheet = new Sheet(text, rules);

        // The order decides who owns an overlap: forms with the strongest checksums come first, forms that need a
        // label or a context word last. Dates are set aside before anything that might take them for a number.
        Emails.Find(sheet);
        Ibans.Find(sheet);
        CodiciFiscali.Find(sheet);
        Dates.SetAside(sheet);
        ChineseIds.Find(sheet);
        Cards.Find(sheet);
        Tckns.Find(sheet);
        Phones.Find(sheet);
        Bsns.Find(sheet);
        Names.Find(sheet);
        Postcodes.Find(sheet);
        Addresses.Find(sheet);

        var found = sheet.Found();
        return new(found.Count == 0 ? text : Masked(text, found), found);
    }

    private static string Masked(string text, IReadOnlyList<Finding> found)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var finding in found)
        {
            masked.Append(text, at, finding.Start - at).Append(Mask.Of(finding.Kind));
            at = finding.Start + finding.Length;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }
}
