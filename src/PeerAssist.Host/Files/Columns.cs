using System.Globalization;
using PeerAssist.Imports;

namespace PeerAssist.Host.Files;

/// <summary>The columns of a table of answers; their order and letter case do not matter, and others are passed over.</summary>
internal sealed class Columns(IReadOnlyList<string> header)
{
    /// <summary>The columns that an export writes.</summary>
    internal static readonly IReadOnlyList<string> Names =
        ["id", "answer", "questions", "lang", "author", "created", "channel", "audience", "authority", "steps", "resources", "say", "policies"];

    private readonly Dictionary<string, int> _at = header
        .Select((name, at) => (Name: name.Trim().ToLowerInvariant(), At: at))
        .DistinctBy(column => column.Name)
        .ToDictionary(column => column.Name, column => column.At);

    /// <summary>Whether there is anything to import.</summary>
    internal bool AreKnown => _at.ContainsKey("answer");

    /// <exception cref="FormatException">A date cannot be read.</exception>
    internal AnswerLine Read(IReadOnlyList<string> cells)
    {
        return new(Text("id"), Text("answer") ?? "", [.. List("question"), .. List("questions")])
        {
            Lang = Text("lang") ?? Text("language"),
            Author = Text("author"),
            Created = Text("created") is { } created ? Moment.Read(created) : null,
            Channel = Text("channel"),
            Audience = Text("audience"),
            Authority = Text("authority"),
            Steps = List("steps"),
            Resources = List("resources"),
            Say = Text("say"),
            Policies = List("policies"),
        };

        string? Text(string name) => Of(name) is { } cell && !string.IsNullOrWhiteSpace(cell) ? Cell.Read(cell) : null;

        IReadOnlyList<string> List(string name) => Of(name) is { } cell ? Cell.ReadList(cell) : [];

        string? Of(string name) => _at.TryGetValue(name, out var at) && at < cells.Count ? cells[at] : null;
    }

    /// <summary>The cells of an answer, in the order of <see cref="Names"/>.</summary>
    internal static IReadOnlyList<string> Write(AnswerLine answer) =>
    [
        Cell.Write(answer.Id),
        Cell.Write(answer.Answer),
        Cell.WriteList(answer.Questions),
        Cell.Write(answer.Lang),
        Cell.Write(answer.Author),
        answer.Created?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        Cell.Write(answer.Channel),
        Cell.Write(answer.Audience),
        Cell.Write(answer.Authority),
        Cell.WriteList(answer.Steps),
        Cell.WriteList(answer.Resources),
        Cell.Write(answer.Say),
        Cell.WriteList(answer.Policies),
    ];
}
