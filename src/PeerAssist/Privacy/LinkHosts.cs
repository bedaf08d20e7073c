using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PeerAssist.Privacy;

/// <summary>The hosts that a text leads to, in ASCII, so that a host of look-alike letters is a different one.</summary>
internal static partial class LinkHosts
{
    // A chat makes a link of a bare "name.tld" too; with a short list "report.pdf" and "e.g." stay words.
    private static readonly SearchValues<string> s_topLevels = SearchValues.Create(
        ["com", "net", "org", "info", "biz", "eu", "nl", "be", "de", "fr", "it", "uk", "ie", "es", "pt", "at", "ch", "pl", "tr", "cn", "hk",
         "tw", "jp", "kr", "in", "ru", "us", "ca", "au", "io", "co", "ai", "app", "dev", "me", "tv", "cc", "to", "ly", "gl", "xyz", "top",
         "shop", "site", "online", "store", "club", "vip", "icu", "live", "link", "click", "cloud", "support", "help", "bank", "test", "example"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly IdnMapping s_idn = new() { AllowUnassigned = true };

    public static IReadOnlyList<string> In(string text)
    {
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var match in Authority().EnumerateMatches(text))
            hosts.Add(HostOf(text.AsSpan(match.Index, match.Length)));
        foreach (var match in Bare().EnumerateMatches(text))
        {
            if (IsLink(text, match.Index, match.Index + match.Length))
                hosts.Add(Ascii(text.Substring(match.Index, match.Length)));
        }

        hosts.Remove("");
        return [.. hosts];
    }

    private static string HostOf(ReadOnlySpan<char> authority)
    {
        authority = authority[(authority.LastIndexOfAny('/', '\\') + 1)..];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.LastIndexOf(':');
        return Ascii((port > 0 ? authority[..port] : authority).ToString());
    }

    private static bool IsLink(string text, int start, int end)
    {
        var host = text.AsSpan(start, end - start);
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || host.Contains("xn--", StringComparison.OrdinalIgnoreCase)
            || (start > 0 && text[start - 1] == '@')
            || (end < text.Length && text[end] == '/')
            || s_topLevels.Contains(host[(host.LastIndexOf('.') + 1)..].ToString());
    }

    private static string Ascii(string host)
    {
        try
        {
            return s_idn.GetAscii(host.Normalize(NormalizationForm.FormKC).Trim('.')).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Not a host that exists; it is still compared as it is written.
            return host.ToLowerInvariant();
        }
    }

    [GeneratedRegex(@"[a-z][a-z0-9+-]*:[/\\]{2,}[^\s/\\?#<>()\[\]{}""'|`,;，。、；（）]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Authority();

    [GeneratedRegex(
        @"(?:[\p{L}\p{M}\p{N}-[\u3000-\u9FFF]][\p{L}\p{M}\p{N}\u002D-[\u3000-\u9FFF]]*\.)+[\p{L}\p{M}-[\u3000-\u9FFF]][\p{L}\p{M}\p{N}\u002D-[\u3000-\u9FFF]]+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
