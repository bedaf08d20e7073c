using System.Security.Cryptography;
using System.Text;
using PeerAssist.Privacy;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Proves that a form was sent from a page that this server gave to the same browser: a cookie nobody can guess, and its keyed hash in the form.</summary>
internal sealed class Forgery(KeyRing keys)
{
    /// <summary>The field of a form that holds the proof.</summary>
    public const string Field = "proof";

    private const int VisitBytes = 16;

    private readonly byte[] _key = keys.Derive("dashboard-forms");

    /// <summary>The proof for the forms of a page; the browser gets its cookie when it has none.</summary>
    public string Prove(HttpContext http)
    {
        var name = CookieOf(http.Request);
        if (http.Request.Cookies[name] is not { Length: 2 * VisitBytes } visit)
        {
            visit = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(VisitBytes));
            http.Response.Cookies.Append(name, visit, new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/" });
        }

        return Of(visit);
    }

    /// <summary>Whether what was sent came from such a page.</summary>
    public async Task<bool> Holds(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.Cookies[CookieOf(http.Request)] is not { Length: > 0 } visit || !http.Request.HasFormContentType)
            return false;
        var form = await http.Request.ReadFormAsync(cancellationToken);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(visit)), Encoding.ASCII.GetBytes(form[Field].ToString()));
    }

    // A cookie of that prefix can only be set by this very host, over TLS.
    private static string CookieOf(HttpRequest request) => request.IsHttps ? "__Host-peerassist-visit" : "peerassist-visit";

    private string Of(string visit) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(visit)));
}
