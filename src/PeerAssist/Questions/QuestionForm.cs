using System.Collections.Frozen;
using PeerAssist.Search;

namespace PeerAssist.Questions;

/// <summary>
/// Tells whether a message that is put to nobody asks something: by its question mark, or by a word that questions begin with. Where the
/// bot speaks up unasked, a statement must not be taken for a question, however well its words are known.
/// </summary>
public static class QuestionForm
{
    private const int FewestWords = 3;
    private const int FewestSigns = 5;
    private const int LongestText = 500;
    private const int Beginning = 2;
    private const char FirstSign = '\u2e80';

    // A greeting or a name may stand before these …
    private static readonly FrozenSet<string> Interrogatives = Fold(
        "how what where when why who which anyone anybody",
        "hoe wat waar wanneer waarom wie welke welk iemand",
        "come cosa dove quando perché chi quale quali quanto qualcuno",
        "nasıl ne nerede nereden neden niye kim hangi kaç");

    // … while these make a question only where they come first.
    private static readonly FrozenSet<string> Verbs = Fold(
        "can could do does did is are should may must has have",
        "kan kunnen mag mogen moet moeten is zijn heeft weet",
        "posso possiamo può devo dobbiamo");

    // Written without gaps, so that they stand anywhere.
    private static readonly string[] Inside = ["怎么", "怎样", "如何", "什么", "哪里", "哪个", "能不能", "可不可以", "是否", "吗", "有没有", "多久", "多少"];

    /// <summary>Whether the message asks something.</summary>
    public static bool Has(string text)
    {
        if (text.Length > LongestText)
            return false;
        var words = Words(text);
        if (words.Length < FewestWords && text.Count(letter => letter >= FirstSign) < FewestSigns)
            return false;
        return text.AsSpan().ContainsAny('?', '？', '؟')
            || words.Take(Beginning).Any(Interrogatives.Contains)
            || (words.Length > 0 && Verbs.Contains(words[0]))
            || Inside.Any(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static string[] Words(string text) => Folding.Fold(text, LongestText).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Fold(params string[] languages) => languages.SelectMany(Words).ToFrozenSet();
}
