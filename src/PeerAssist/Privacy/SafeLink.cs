using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace PeerAssist.Privacy;

/// <summary>A link that may be offered for clicking: of a harmless scheme, and showing where it leads.</summary>
public sealed record SafeLink
{
    private const int Longest = 2048;

    private static readonly SearchValues<char> s_dialled = SearchValues.Create("+0123456789-.()");

    private SafeLink(string address, string host) => (Address, Host) = (address, host);

    /// <summary>What the link opens.</summary>
    public string Address { get; }

    /// <summary>
    /// Where it leads: the host, the mail address or the telephone number. Always in ASCII: a host of look-alike letters
    /// shows itself as "xn--…".
    /// </summary>
    public string Host { get; }

    /// <summary>The label and where the link leads, or only the latter when the label is blank or says the same.</summary>
    public string Shown(string label)
    {
        var text = PlainText.Clean(label).Trim();
        return PlainText.IsBlank(text) || text.Equals(Host, StringComparison.OrdinalIgnoreCase) ? Host : $"{text} ({Host})";
    }

    /// <summary>Takes http, https, mailto and tel; everything else, and what hides its host, is no link.</summary>
    public static bool TryParse(string? address, [NotNullWhen(true)] out SafeLink? link)
    {
        link = null;
        var text = address?.Trim() ?? "";
        if (text.Length is 0 or > Longest || HasHiddenSigns(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri))
            return false;

        link = uri.Scheme switch
        {
            "http" or "https" => Web(uri),
            "mailto" => Mail(uri),
            "tel" => Telephone(uri),
            _ => null,
        };
        return link is not null;
    }

    /// <summary>"https://good.example@evil.example" leads to the second; nobody needs a name in a link.</summary>
    private static SafeLink? Web(Uri uri) =>
        uri.UserInfo.Length > 0 || AsciiHost(uri) is not { } host
            ? null
            : new(uri.AbsoluteUri, uri.IsDefaultPort ? host : $"{host}:{uri.Port}");

    private static string? AsciiHost(Uri uri)
    {
        try
        {
            var host = uri.IdnHost;
            return host.Length == 0 || host.AsSpan().ContainsAnyExceptInRange('!', '~') ? null : host;
        }
        catch (UriFormatException)
        {
            // Uri accepts some letters that no host may have and says so only here.
            return null;
        }
    }

    /// <summary>Without the query, which could add receivers and words.</summary>
    private static SafeLink? Mail(Uri uri)
    {
        if (uri.UserInfo.Length == 0 || uri.UserInfo.AsSpan().ContainsAny("%,;:") || AsciiHost(uri) is not { } host)
            return null;
        var mail = $"{uri.UserInfo}@{host}";
        return new($"mailto:{mail}", mail);
    }

    /// <summary>Digits only: a number with * or # is a command to the telephone.</summary>
    private static SafeLink? Telephone(Uri uri)
    {
        var number = uri.AbsolutePath;
        return uri.Query.Length + uri.Fragment.Length > 0 || number.AsSpan().ContainsAnyExcept(s_dialled) || !number.Any(char.IsAsciiDigit)
            ? null
            : new($"tel:{number}", number);
    }

    private static bool HasHiddenSigns(string text)
    {
        foreach (var sign in text.EnumerateRunes())
        {
            if (Signs.IsBlank(sign))
                return true;
        }

        return false;
    }
}
