using System.Runtime.CompilerServices;
using System.Text;
using Markdig;
using Markdig.Syntax;
using PeerAssist.Imports;

namespace PeerAssist.Host.Files;

/// <summary>
/// Reads a page of questions and answers: a heading with text below it is a question with its answer, a quotation right below
/// the heading puts the question in other words, and headings below it such as "Steps" hold the further parts.
/// </summary>
internal static class MarkdownPages
{
    private const int Largest = 16 * 1024 * 1024;

    internal static async IAsyncEnumerable<ImportRow> Read(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (file.Length > Largest)
        {
            yield return ImportRow.Bad(1, $"The page is larger than {Largest / 1024 / 1024} MiB.");
            yield break;
        }

        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var text = await reader.ReadToEndAsync(cancellationToken);
        var sections = Sections(Markdown.Parse(text)).ToList();
        if (sections.Count == 0)
            yield return ImportRow.Bad(1, "The page has no headings: each answer stands below a heading that is its question.");
        foreach (var answer in Answers(sections))
            yield return answer;
    }

    private static IEnumerable<MarkdownSection> Sections(MarkdownDocument page)
    {
        MarkdownSection? open = null;
        foreach (var block in page)
        {
            if (block is HeadingBlock heading)
            {
                if (open is not null)
                    yield return open;
                open = new(heading.Line + 1, heading.Level, MarkdownText.Of(heading), []);
            }
            else
            {
                open?.Blocks.Add(block);
            }
        }

        if (open is not null)
            yield return open;
    }

    private static IEnumerable<ImportRow> Answers(List<MarkdownSection> sections)
    {
        for (var at = 0; at < sections.Count; at++)
        {
            var section = sections[at];
            if (section.Blocks.Count == 0)
                continue;
            var parts = sections.Skip(at + 1).TakeWhile(next => next.Level > section.Level && next.Part is not null).ToList();
            yield return Row(section, parts);
            at += parts.Count;
        }
    }

    private static ImportRow Row(MarkdownSection section, List<MarkdownSection> parts)
    {
        if (section.Heading.Contains('\uFFFD', StringComparison.Ordinal) || section.Body.Contains('\uFFFD', StringComparison.Ordinal))
            return ImportRow.Bad(section.Line, "It is not UTF-8 text.");
        return ImportRow.Of(section.Line, new AnswerLine(null, section.Body, [section.Heading, .. section.OtherWords])
        {
            Author = Text("author"),
            Authority = Text("authority"),
            Steps = List("steps"),
            Resources = List("resources"),
            Say = Text("say"),
            Policies = List("policies"),
        });

        string? Text(string name) => parts.FirstOrDefault(part => part.Part == name)?.Body;

        IReadOnlyList<string> List(string name) => [.. parts.Where(part => part.Part == name).SelectMany(part => part.Entries)];
    }
}
