using System.Text.RegularExpressions;

namespace PeerAssist.Chat;

/// <summary>Turns the name of an enum's member into the key of its text: <c>NothingSaid</c> is <c>nothing-said</c>.</summary>
public static partial class Kebab
{
    public static string Of(string name) => Border().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Border();
}
