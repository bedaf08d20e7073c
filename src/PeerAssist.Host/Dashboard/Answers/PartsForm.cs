using PeerAssist.Answers;

namespace PeerAssist.Host.Dashboard.Answers;

/// <summary>Reads an answer's parts from a form.</summary>
internal static class PartsForm
{
    public static AnswerParts Read(IFormCollection form) => new(
        form["text"].ToString().Trim().ReplaceLineEndings("\n"),
        Word(form, "authority"),
        Split(form, "steps", '\n'),
        Split(form, "resources", '\n'),
        Word(form, "say"),
        Split(form, "policies", ','));

    public static string? Word(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } word ? word : null;

    private static string[] Split(IFormCollection form, string name, char at) =>
        form[name].ToString().Split(at, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
