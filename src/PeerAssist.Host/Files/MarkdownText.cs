using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PeerAssist.Host.Files;

/// <summary>What a Markdown text says, without its signs: links keep their address, lists their dashes and numbers.</summary>
internal static class MarkdownText
{
    internal static string OfAll(IEnumerable<Block> blocks) => string.Join("\n\n", blocks.Select(block => Of(block)).Where(text => text.Length > 0));

    internal static string Of(Block block) => block switch
    {
        ListBlock list => string.Join('\n', list.OfType<ListItemBlock>().Select((item, at) => Indented(Mark(list, at), Of(item)))),
        ListItemBlock item => string.Join('\n', item.Select(block => Of(block))),
        ContainerBlock container => OfAll(container),
        LeafBlock { Inline: { } inline } => Inside(inline).Trim(),
        LinkReferenceDefinition or HtmlBlock or ThematicBreakBlock => "",
        LeafBlock leaf => leaf.Lines.ToString().TrimEnd(),
        _ => "",
    };

    private static string Of(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => "\n",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline autolink => autolink.Url,
        LinkInline link => Link(Inside(link), link.Url),
        ContainerInline container => Inside(container),
        _ => "",
    };

    private static string Inside(ContainerInline container) => string.Concat(container.Select(inline => Of(inline)));

    private static string Link(string text, string? url) =>
        string.IsNullOrEmpty(url) || url == text ? text : text.Length == 0 ? url : $"{text} — {url}";

    private static string Mark(ListBlock list, int at) =>
        list.IsOrdered && int.TryParse(list.OrderedStart ?? "1", out var first) ? $"{first + at}. " : "- ";

    private static string Indented(string mark, string text) => mark + text.Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal);
}
