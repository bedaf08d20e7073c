using System.Text.Json;
using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Host.Evaluations;

/// <summary>Reads what an evaluation is given; whatever is wrong with a file is said with its line.</summary>
internal static class EvaluationFiles
{
    /// <summary>The answers, with at most so many of their questions each.</summary>
    /// <exception cref="FormatException">A line is broken or an id stands there twice.</exception>
    public static List<IndexedAnswer> Corpus(string file, int questions = int.MaxValue)
    {
        var answers = new List<IndexedAnswer>();
        var lines = new Dictionary<string, int>();
        foreach (var (number, line) in Objects(file))
        {
            var id = Text(line, "id", file, number);
            if (!lines.TryAdd(id, number))
                throw new FormatException($"{file} line {number}: the id '{id}' stood on line {lines[id]} already.");
            answers.Add(new(new(id), Audience.Organisation, Whole(line, file, number), Questions(line, questions, file, number), default, DateTimeOffset.UnixEpoch));
        }

        return answers;
    }

    /// <summary>The queries, in the file's order.</summary>
    /// <exception cref="FormatException">A line is broken or an id stands there twice.</exception>
    public static List<EvaluationQuery> Queries(string file)
    {
        var queries = new List<EvaluationQuery>();
        var ids = new HashSet<string>();
        foreach (var (number, line) in Objects(file))
        {
            var id = Text(line, "id", file, number);
            if (!ids.Add(id))
                throw new FormatException($"{file} line {number}: the id '{id}' stands there twice.");
            queries.Add(new(id, Text(line, "text", file, number)));
        }

        return queries;
    }

    /// <summary>Which answers are right for a query, by its id, with their grades.</summary>
    /// <exception cref="FormatException">A line is broken.</exception>
    public static Dictionary<string, Dictionary<string, int>> Qrels(string file)
    {
        var qrels = new Dictionary<string, Dictionary<string, int>>();
        var number = 0;
        foreach (var line in Lines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var fields = line.Split('\t');
            if (fields.Length != 3 || !int.TryParse(fields[2], out var grade))
                throw new FormatException($"{file} line {number}: expected queryId<TAB>answerId<TAB>grade.");
            if (grade <= 0)
                continue;
            if (!qrels.TryGetValue(fields[0], out var right))
                qrels[fields[0]] = right = [];
            right[fields[1]] = grade;
        }

        return qrels;
    }

    private static string Whole(JsonElement line, string file, int number)
    {
        var text = Text(line, "answer", file, number);
        string[] parts = ["authority", "steps", "resources", "say"];
        return string.Join('\n', parts.SelectMany(part => Strings(line, part)).Prepend(text));
    }

    private static List<IndexedPhrasing> Questions(JsonElement line, int most, string file, int number)
    {
        if (line.TryGetProperty("questions", out var questions) && questions.ValueKind != JsonValueKind.Array)
            throw new FormatException($"{file} line {number}: 'questions' is no list.");
        return [.. Strings(line, "questions").Take(most).Select(question => new IndexedPhrasing(question, 1))];
    }

    private static IEnumerable<string> Strings(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value))
            return [];
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
            _ => [],
        };
    }

    private static string Text(JsonElement line, string name, string file, int number) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"{file} line {number}: there is no text '{name}'.");

    private static IEnumerable<(int Number, JsonElement Line)> Objects(string file)
    {
        var number = 0;
        foreach (var line in Lines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return (number, Object(line, file, number));
        }
    }

    private static JsonElement Object(string line, string file, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new FormatException($"{file} line {number}: expected a JSON object.");
        }
        catch (JsonException)
        {
            throw new FormatException($"{file} line {number}: this is no whole JSON object; is the file cut off?");
        }
    }

    private static IEnumerable<string> Lines(string file) =>
        File.Exists(file) ? File.ReadLines(file) : throw new FormatException($"There is no file {file}.");
}
