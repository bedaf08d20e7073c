using System.Text.RegularExpressions;

namespace PeerAssist.Answers;

/// <summary>What changed from one wording to another, word by word, as pieces that stayed, went or came.</summary>
public static partial class Difference
{
    // The table of the longest common subsequence grows with the square of the words; past this the change is told as a whole.
    private const int MostWords = 2_000;
    private const int Near = 70;

    /// <summary>The pieces in the order of the new wording; none when both are the same.</summary>
    public static IReadOnlyList<Piece> Of(AnswerParts before, AnswerParts after) => Of(before.Whole, after.Whole);

    /// <inheritdoc cref="Of(AnswerParts, AnswerParts)"/>
    public static IReadOnlyList<Piece> Of(string before, string after)
    {
        if (before == after)
            return [];
        var (old, now) = (Words(before), Words(after));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(old.Length, now.Length) - start;
        var end = 0;
        while (end < most && old[^(end + 1)] == now[^(end + 1)])
            end++;

        var pieces = new List<Piece>();
        Add(pieces, PieceKind.Same, old[..start]);
        Compare(pieces, old[start..^end], now[start..^end]);
        Add(pieces, PieceKind.Same, now[(now.Length - end)..]);
        return Shortened(Joined(pieces));
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static void Compare(List<Piece> pieces, string[] old, string[] now)
    {
        if (old.Length > MostWords || now.Length > MostWords)
        {
            Add(pieces, PieceKind.Gone, old);
            Add(pieces, PieceKind.Came, now);
            return;
        }

        var common = Table(old, now);
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
                (i, j) = (i + 1, Take(pieces, PieceKind.Same, now, j));
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
                i = Take(pieces, PieceKind.Gone, old, i);
            else
                j = Take(pieces, PieceKind.Came, now, j);
        }
    }

    private static int Take(List<Piece> pieces, PieceKind kind, string[] words, int at)
    {
        Add(pieces, kind, words[at..(at + 1)]);
        return at + 1;
    }

    private static int[,] Table(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static void Add(List<Piece> pieces, PieceKind kind, string[] words)
    {
        if (words.Length == 0)
            return;
        var text = string.Concat(words);
        if (pieces.Count > 0 && pieces[^1].Kind == kind)
            pieces[^1] = new(kind, pieces[^1].Text + text);
        else
            pieces.Add(new(kind, text));
    }

    // A lone blank between two changes is part of them: "seven days" to "ten weeks" reads as one change, not two.
    private static List<Piece> Joined(List<Piece> pieces)
    {
        var joined = new List<Piece>();
        var (gone, came) = ("", "");
        for (var i = 0; i < pieces.Count; i++)
        {
            var (kind, text) = pieces[i];
            if (kind == PieceKind.Gone)
                gone += text;
            else if (kind == PieceKind.Came)
                came += text;
            else if (gone.Length > 0 && came.Length > 0 && i < pieces.Count - 1 && string.IsNullOrWhiteSpace(text))
                (gone, came) = (gone + text, came + text);
            else
                Flush(text);
        }

        Flush("");
        return joined;

        void Flush(string same)
        {
            if (gone.Length > 0)
                joined.Add(new(PieceKind.Gone, gone));
            if (came.Length > 0)
                joined.Add(new(PieceKind.Came, came));
            if (same.Length > 0)
                joined.Add(new(PieceKind.Same, same));
            (gone, came) = ("", "");
        }
    }

    private static List<Piece> Shortened(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var (kind, text) = pieces[i];
            if (kind == PieceKind.Same && text.Length > 3 * Near)
                pieces[i] = new(kind, $"{(i > 0 ? Head(text) : "")} … {(i < pieces.Count - 1 ? Tail(text) : "")}");
        }

        return pieces;
    }

    private static string Head(string text) => string.Concat(Words(text[..Near]).SkipLast(1)).TrimEnd();

    private static string Tail(string text) => string.Concat(Words(text[^Near..]).Skip(1)).TrimStart();

    // Ideographs stand for a word each; a pair of surrogates is never torn.
    [GeneratedRegex(@"[\uD800-\uDBFF][\uDC00-\uDFFF]|[\u2E80-\u9FFF]|(?:(?![\u2E80-\u9FFF])[\p{L}\p{N}\p{M}])+|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Word();
}

/// <summary>A stretch of a difference.</summary>
public sealed record Piece(PieceKind Kind, string Text);

/// <summary>What became of a stretch of text.</summary>
public enum PieceKind
{
    Same,
    Gone,
    Came,
}
