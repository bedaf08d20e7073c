using Microsoft.AspNetCore.Components;
using PeerAssist.Chat;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>A part of a page, which knows the frame it stands in.</summary>
public abstract class PagePart : ComponentBase
{
    [CascadingParameter]
    public required Frame Frame { get; set; }

    protected Wording Wording => Frame.Say;

    protected string Say(string key, params object[] filled) => Frame.Say.Say(key, filled);

    /// <summary>The sentence for a member of an enum: <c>fate.at-once</c>.</summary>
    protected string Name(string group, Enum member) => Say($"{group}.{Kebab.Of(member.ToString())}");
}
