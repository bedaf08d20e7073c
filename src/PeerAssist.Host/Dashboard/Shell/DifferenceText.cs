using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Shows what changed from one text to another: what went struck out, what came underlined.</summary>
public sealed class DifferenceText : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public required string Before { get; set; }

    [Parameter]
    [EditorRequired]
    public required string After { get; set; }

    // Written by hand, for between two pieces not even a blank may slip in.
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", "difference");
        builder.AddAttribute(2, "dir", "auto");
        foreach (var piece in Difference.Between(Before, After))
        {
            if (piece.Kind == PieceKind.Same)
            {
                builder.AddContent(3, piece.Text);
                continue;
            }

            builder.OpenElement(4, piece.Kind == PieceKind.Gone ? "del" : "ins");
            builder.AddContent(5, piece.Text);
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
