using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PeerAssist.Answers;
using PeerAssist.Privacy;

namespace PeerAssist.Imports;

/// <summary>An answer of a file that keeps every limit: cleaned, its questions without personal data.</summary>
/// <param name="Id">The answer.</param>
/// <param name="Parts">What it says.</param>
/// <param name="Questions">The ways its question was put, each once.</param>
/// <param name="Found">What looks like personal data in the answer; it is kept and listed for review.</param>
public sealed record AcceptedLine(AnswerId Id, AnswerParts Parts, IReadOnlyList<string> Questions, IReadOnlyList<FindingKind> Found)
{
    /// <summary>The most questions of one answer.</summary>
    public const int MostQuestions = 5_000;

    private const int LongestName = 200;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    public string? Language { get; private init; }

    public string? Author { get; private init; }

    public DateTimeOffset? Created { get; private init; }

    public string? Channel { get; private init; }

    public Audience? Audience { get; private init; }

    /// <summary>Checks and cleans a line.</summary>
    /// <exception cref="FormatException">It breaks a limit; the message is one sentence for the file's owner.</exception>
    public static AcceptedLine Of(AnswerLine line, RedactionRules rules)
    {
        var questions = Asked(line, rules);
        var parts = new AnswerParts(
            Text(line.Answer, "the answer", AnswerParts.LongestText) ?? throw new FormatException("The answer is empty."),
            Text(line.Authority, "\"authority\"", AnswerParts.LongestPart),
            Entries(line.Steps, "steps"),
            Entries(line.Resources, "resources"),
            Text(line.Say, "\"say\"", AnswerParts.LongestPart),
            Entries(line.Policies, "policies"));
        var id = line.Id is null ? Derived(questions.Count > 0 ? questions[0] : parts.Text) : Name(line.Id, "the id") ?? throw new FormatException("The id is empty.");
        return new(new(id), parts, questions, [.. Redaction.Of(parts.Whole, rules).Found.Select(finding => finding.Kind).Distinct()])
        {
            Language = Code(line.Lang),
            Author = Name(line.Author, "\"author\""),
            Created = line.Created,
            Channel = Name(line.Channel, "\"channel\""),
            Audience = Readers(line.Audience),
        };
    }

    private static List<string> Asked(AnswerLine line, RedactionRules rules)
    {
        if (line.Questions.Count > MostQuestions)
            throw new FormatException(Sentence($"It has more than {MostQuestions:N0} questions."));
        return
        [
            .. line.Questions
                .Select((question, at) => Text(question, Sentence($"question {at + 1}"), Chat.Cleaning.LongestQuestion))
                .OfType<string>()
                .Select(question => Redaction.Of(question, rules).Text)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static List<string> Entries(IReadOnlyList<string> entries, string name)
    {
        if (entries.Count > AnswerParts.MostEntries)
            throw new FormatException(Sentence($"\"{name}\" has more than {AnswerParts.MostEntries} entries."));
        return [.. entries.Select(entry => Text(entry, $"an entry of \"{name}\"", AnswerParts.LongestPart)).OfType<string>()];
    }

    private static string? Name(string? text, string what)
    {
        var name = Text(text, what, LongestName);
        return name is null || name.AsSpan().IndexOfAny('\n', '\t') < 0
            ? name
            : throw new FormatException($"{char.ToUpperInvariant(what[0])}{what[1..]} has a line break or a tab in it.");
    }

    private static string? Text(string? text, string what, int longest)
    {
        if (text is null)
            return null;
        var clean = PlainText.Clean(text).Trim();
        if (clean.Length > longest)
            throw new FormatException(Sentence($"{char.ToUpperInvariant(what[0])}{what[1..]} is longer than {longest:N0} characters."));
        return PlainText.IsBlank(clean) ? null : clean;
    }

    private static string? Code(string? language)
    {
        if (string.IsNullOrWhiteSpace(language))
            return null;
        var code = language.Trim().ToLowerInvariant().Split('-', '_')[0];
        return code.Length == 2 && !code.AsSpan().ContainsAnyExcept(Letters)
            ? code
            : throw new FormatException("\"lang\" must be a two-letter code such as nl.");
    }

    private static Audience? Readers(string? key)
    {
        try
        {
            return string.IsNullOrWhiteSpace(key) ? null : Answers.Audience.Parse(key);
        }
        catch (FormatException)
        {
            throw new FormatException("\"audience\" must be a kind and an id such as Workspace:web:shop.");
        }
    }

    /// <summary>A file without ids names its answers by their first question, so that a changed answer is known again.</summary>
    private static string Derived(string text) =>
        $"q-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToUpperInvariant())))[..16]}";

    private static string Sentence(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
