namespace PeerAssist.Privacy.Finders;

/// <summary>One or more groups of digits next to each other, read as one number.</summary>
internal readonly ref struct NumberWindow(Sheet sheet, int start, int end, ReadOnlySpan<char> digits, ReadOnlySpan<int> groups)
{
    public Sheet Sheet { get; } = sheet;
    public int Start { get; } = start;
    public int End { get; } = end;
    public ReadOnlySpan<char> Digits { get; } = digits;

    /// <summary>How many digits each group has.</summary>
    public ReadOnlySpan<int> Groups { get; } = groups;
}
