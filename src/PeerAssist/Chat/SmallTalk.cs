using System.Collections.Frozen;
using System.Text.Json;
using PeerAssist.Chat.Replies;
using PeerAssist.Search;

namespace PeerAssist.Chat;

/// <summary>Knows a greeting, thanks, a goodbye or a call for help when it is the whole message, in every language.</summary>
public static class SmallTalk
{
    private const int LongestPhrase = 200;

    private static readonly FrozenDictionary<string, NoteKind> Known = Read();

    /// <summary>The fitting note; none when the message is anything else.</summary>
    public static NoteKind? Of(string text) => Known.TryGetValue(Fold(text), out var kind) ? kind : null;

    private static string Fold(string text) => string.Concat(Folding.Fold(text, LongestPhrase).Where(char.IsLetterOrDigit));

    private static FrozenDictionary<string, NoteKind> Read()
    {
        var known = new Dictionary<string, NoteKind>();
        var assembly = typeof(SmallTalk).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".SmallTalk.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (kind, phrases) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!)
                foreach (var phrase in phrases)
                    known[Fold(phrase)] = Enum.Parse<NoteKind>(kind, ignoreCase: true);
        }

        return known.ToFrozenDictionary();
    }
}
