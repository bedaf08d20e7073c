using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace PeerAssist.Chat;

/// <summary>
/// The sentences of an assembly's interface in every language: embedded files <c>Languages/en.json</c> and so on,
/// each one object of key and text, with <c>{0}</c> for what is filled in.
/// </summary>
public sealed class Texts
{
    /// <summary>Two-letter codes of the languages that the interface speaks; the first stands in for all others.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "nl", "it", "tr", "zh"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _texts;

    private Texts(FrozenDictionary<string, FrozenDictionary<string, string>> texts) => _texts = texts;

    /// <summary>The product's own sentences.</summary>
    public static Texts Product { get; } = Of(typeof(Texts).Assembly);

    /// <summary>Reads the sentences embedded in an assembly.</summary>
    /// <exception cref="InvalidOperationException">A language's file is missing.</exception>
    public static Texts Of(Assembly assembly) => new(Languages.ToFrozenDictionary(language => language, language => Read(assembly, language)));

    /// <summary>The language to speak to somebody with this language tag: <c>nl-BE</c> is <c>nl</c>, an unknown one English.</summary>
    public static string Speak(string? tag)
    {
        var code = tag is { Length: >= 2 } ? tag[..2].ToLowerInvariant() : "";
        return Languages.Contains(code) ? code : Languages[0];
    }

    /// <summary>All keys with their texts in one language.</summary>
    public IReadOnlyDictionary<string, string> In(string language) => _texts[Speak(language)];

    /// <summary>The sentence in a language, dates and numbers written as that language does.</summary>
    /// <exception cref="KeyNotFoundException">No such key: a mistake in the code, found by a test.</exception>
    public string Say(string language, string key, params object[] filled)
    {
        var code = Speak(language);
        return string.Format(CultureInfo.GetCultureInfo(code), _texts[code][key], filled);
    }

    private static FrozenDictionary<string, string> Read(Assembly assembly, string language)
    {
        var name = assembly.GetManifestResourceNames().SingleOrDefault(n => n.EndsWith($".Languages.{language}.json", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} lacks Languages/{language}.json.");
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
