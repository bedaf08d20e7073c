using Microsoft.AspNetCore.Http;
using PeerAssist.Answers;

namespace PeerAssist.Web.Api;

/// <summary>Checks the fields of a request, each with its limit, and gathers one sentence for each that is wrong.</summary>
internal sealed class Fields
{
    /// <summary>The longest id or name.</summary>
    internal const int LongestName = 200;

    /// <summary>The longest question.</summary>
    internal const int LongestQuestion = 4_000;

    private readonly Dictionary<string, string[]> _wrong = [];

    /// <summary>What to answer when something is wrong; none when all is right.</summary>
    internal IResult? Wrong
    {
        get
        {
            if (_wrong.Count == 0)
                return null;
            var details = Problem.Details(StatusCodes.Status400BadRequest, string.Join(' ', _wrong.Values.SelectMany(sentences => sentences)));
            details.Extensions["errors"] = _wrong;
            return TypedResults.Problem(details);
        }
    }

    /// <summary>An id or a name: short, one line, nothing invisible.</summary>
    internal string? Name(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (value.Any(char.IsControl))
            Add(field, $"\"{field}\" has a line break or another control character in it.");
        return Limited(field, value, LongestName);
    }

    /// <summary>An id or a name that must be there.</summary>
    internal string Needed(string field, string? value) => Name(field, value) ?? Add(field, $"\"{field}\" is missing.");

    internal string? Limited(string field, string? value, int longest)
    {
        if (value?.Length > longest)
            Add(field, FormattableString.Invariant($"\"{field}\" is longer than {longest:N0} characters."));
        return value;
    }

    /// <summary>A text that must be there; whether it says anything is judged where it is used.</summary>
    internal string Text(string field, string? value, int longest) =>
        Limited(field, value, longest) ?? Add(field, $"\"{field}\" is missing.");

    internal IReadOnlyList<string>? Entries(string field, IReadOnlyList<string?>? entries)
    {
        if (entries is null)
            return null;
        if (entries.Count > AnswerParts.MostEntries)
            Add(field, $"\"{field}\" has more than {AnswerParts.MostEntries} entries.");
        else if (entries.Any(entry => entry is null || entry.Length > AnswerParts.LongestPart))
            Add(field, FormattableString.Invariant($"An entry of \"{field}\" is missing or longer than {AnswerParts.LongestPart:N0} characters."));
        return [.. entries.OfType<string>()];
    }

    /// <summary>One of a few words.</summary>
    internal void OneOf(string field, string? value, IReadOnlyCollection<string> words)
    {
        if (value is null || !words.Contains(value))
            Add(field, $"\"{field}\" must be one of: {string.Join(", ", words)}.");
    }

    internal string Add(string field, string sentence)
    {
        _wrong.TryAdd(field, [sentence]);
        return "";
    }
}
