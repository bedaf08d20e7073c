using Markdig.Syntax;

namespace PeerAssist.Host.Files;

/// <summary>A heading and what stands below it, up to the next heading.</summary>
internal sealed record MarkdownSection(long Line, int Level, string Heading, List<Block> Blocks)
{
    /// <summary>The part of an answer that the heading names; none when it is a question.</summary>
    internal string? Part => Heading.Trim().TrimEnd(':').ToLowerInvariant() switch
    {
        "authority" or "what i may decide" => "authority",
        "steps" or "process" => "steps",
        "resources" or "links" => "resources",
        "say" or "how to say it" => "say",
        "policies" => "policies",
        "author" => "author",
        _ => null,
    };

    /// <summary>The question in other words.</summary>
    internal IEnumerable<string> OtherWords => Blocks.FirstOrDefault() is QuoteBlock quote ? Lines([quote]) : [];

    internal string Body => MarkdownText.OfAll(Blocks.FirstOrDefault() is QuoteBlock && Blocks.Count > 1 ? Blocks.Skip(1) : Blocks);

    /// <summary>The entries of a list, or the lines where there is none.</summary>
    internal IEnumerable<string> Entries => Blocks.Any(block => block is ListBlock)
        ? Blocks.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Select(item => MarkdownText.Of(item))
        : Lines(Blocks);

    private static string[] Lines(IEnumerable<Block> blocks) =>
        MarkdownText.OfAll(blocks).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
