using System.Text.RegularExpressions;
using DiffPlex;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>What changed from one text to another, word by word; where words are not set apart, sign by sign.</summary>
public static partial class Difference
{
    /// <summary>The pieces in order: what stayed, what went, what came.</summary>
    public static IReadOnlyList<Piece> Between(string before, string after)
    {
        var found = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var pieces = new List<Piece>();
        var at = 0;
        foreach (var block in found.DiffBlocks)
        {
            Add(pieces, PieceKind.Same, found.PiecesOld[at..block.DeleteStartA]);
            Add(pieces, PieceKind.Gone, found.PiecesOld[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(pieces, PieceKind.Came, found.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(pieces, PieceKind.Same, found.PiecesOld[at..]);
        return pieces;
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static void Add(List<Piece> pieces, PieceKind kind, string[] words)
    {
        if (words.Length > 0)
            pieces.Add(new(kind, string.Concat(words)));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}|[\p{L}\p{M}\p{N}-[\u4E00-\u9FFF]]+|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Word();
}

/// <summary>A piece of a text that is compared with another.</summary>
public readonly record struct Piece(PieceKind Kind, string Text);

/// <summary>What became of a piece.</summary>
public enum PieceKind
{
    Same,
    Gone,
    Came,
}
