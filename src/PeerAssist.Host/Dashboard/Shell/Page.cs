using Microsoft.AspNetCore.Components;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>A whole page, which shows one view of the store.</summary>
/// <typeparam name="TView">What it shows.</typeparam>
public abstract class Page<TView> : PagePart
{
    [Parameter]
    [EditorRequired]
    public required TView View { get; set; }
}
