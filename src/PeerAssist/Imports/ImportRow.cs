namespace PeerAssist.Imports;

/// <summary>What a file has at one place: an answer, or the reason why there is none.</summary>
/// <param name="Line">Where it starts in the file, from 1.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Fault">One sentence that says what is wrong.</param>
public readonly record struct ImportRow(long Line, AnswerLine? Answer, string? Fault)
{
    public static ImportRow Of(long line, AnswerLine answer) => new(line, answer, null);

    public static ImportRow Bad(long line, string fault) => new(line, null, fault);
}
