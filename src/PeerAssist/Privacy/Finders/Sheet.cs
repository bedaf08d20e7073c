using System.Globalization;

namespace PeerAssist.Privacy.Finders;

/// <summary>
/// A copy of the text, character for character, on which the finders work: digits and full-width forms are plain ASCII,
/// and what is found or already masked is painted over, so that a later finder neither sees it nor joins across it.
/// </summary>
internal sealed class Sheet
{
    // Unicode's noncharacters: no text has them, and there is one for each kind.
    private const char FirstPaint = '\uFDD0';
    private const char LastPaint = '\uFDEF';
    private const char SetAsidePaint = LastPaint;

    private const int LongestOrderId = 64;

    private readonly char[] _cells;
    private readonly char[] _folded;
    private readonly List<Finding> _found = [];
    private readonly Dictionary<Lexicon, byte[]> _places = [];

    public Sheet(string text, RedactionRules rules)
    {
        Rules = rules;
        _cells = new char[text.Length];
        _folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            _cells[i] = Plain(text[i]);
            _folded[i] = Letters.Fold(_cells[i]);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[' && Mask.At(text.AsSpan(i)) is { } mask)
                Paint(i, i + mask.Length, (char)(FirstPaint + (int)mask.Kind));
        }
    }

    public RedactionRules Rules { get; }

    public int Length => _cells.Length;

    public ReadOnlySpan<char> Cells => _cells;

    /// <summary>The cells without case and diacritics, for looking words up.</summary>
    public ReadOnlySpan<char> Folded => _folded;

    public IReadOnlyList<Finding> Found() => [.. _found.OrderBy(finding => finding.Start)];

    public static bool IsPaint(char cell) => cell is >= FirstPaint and <= LastPaint;

    public static bool IsPaintOf(char cell, FindingKind kind) => cell == FirstPaint + (int)kind;

    public void Claim(FindingKind kind, int start, int end)
    {
        _found.Add(new(kind, start, end - start));
        Paint(start, end, (char)(FirstPaint + (int)kind));
    }

    /// <summary>
    /// For each cell the length of the word that starts there. Looked up once for the whole text: in a text of nothing but
    /// digits tens of thousands of numbers ask for the words before them.
    /// </summary>
    public ReadOnlySpan<byte> PlacesOf(Lexicon words)
    {
        if (!_places.TryGetValue(words, out var places))
        {
            places = new byte[Length];
            for (var i = 0; i < Length; i++)
                places[i] = (byte)words.LengthAt(Folded, i);
            _places.Add(words, places);
        }

        return places;
    }

    /// <summary>Keeps later finders away from cells that are known to be something else.</summary>
    public void SetAside(int start, int end) => Paint(start, end, SetAsidePaint);

    /// <summary>
    /// Whether no ASCII letter or digit touches the cells. Only ASCII counts: Chinese is written without spaces, so a
    /// number may touch its characters.
    /// </summary>
    public bool StandsAlone(int start, int end) =>
        (start == 0 || !char.IsAsciiLetterOrDigit(_cells[start - 1])) && (end == Length || !char.IsAsciiLetterOrDigit(_cells[end]));

    /// <summary>Whether the digits go on behind a point or comma, or come from before one: part of a decimal, a version, an address.</summary>
    public bool IsPartOfDecimal(int start, int end) => IsDecimalPoint(start - 1) || IsDecimalPoint(end);

    /// <summary>Whether these cells, alone or with the id they stand in, are one of the organisation's own numbers.</summary>
    public bool IsOrderId(int start, int end)
    {
        if (Rules.OrderIds.Count == 0)
            return false;
        if (Rules.Allow(Cells[start..end]))
            return true;
        var (first, last) = (start, end);
        while (first > 0 && first > start - LongestOrderId && IsIdCharacter(_cells[first - 1]))
            first--;
        while (last < Length && last < end + LongestOrderId && IsIdCharacter(_cells[last]))
            last++;
        return Rules.Allow(Cells[first..last].Trim("-/#"));
    }

    // Seen the same from both sides, so that masking the number on one side changes nothing for the other.
    private bool IsDecimalPoint(int at) =>
        at > 0 && at + 1 < Length && _cells[at] is '.' or ',' && char.IsAsciiDigit(_cells[at - 1]) && char.IsAsciiDigit(_cells[at + 1]);

    private static bool IsIdCharacter(char cell) => char.IsAsciiLetterOrDigit(cell) || cell is '-' or '_' or '/' or '#';

    private void Paint(int start, int end, char paint)
    {
        _cells.AsSpan(start, end - start).Fill(paint);
        _folded.AsSpan(start, end - start).Fill(paint);
    }

    private static char Plain(char c) => c switch
    {
        < '\u0080' => c,
        '，' => c, // never a decimal comma
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= FirstPaint and <= LastPaint => '\uFFFD',
        _ when CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit => (char)('0' + digit),
        _ => c,
    };
}
