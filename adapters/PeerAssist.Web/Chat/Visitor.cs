using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Web.Chat;

/// <summary>Who makes the request.</summary>
internal sealed record Visitor(WebWorkspace Workspace, WebPerson Person)
{
    public string Id => Person.Id;

    public string Language => Person.Language;

    public Account Account => Workspace.AccountOf(Person);

    public Person Known => Workspace.Known(Person);

    /// <summary>The visitor that <see cref="Guard"/> let in.</summary>
    public static Visitor Of(HttpContext context) =>
        context.Features.Get<Visitor>() ?? throw new InvalidOperationException("The guard does not stand before this endpoint.");

    /// <summary>A channel the visitor is in.</summary>
    public WebChannel? Channel(string id) => Workspace.Channel(id, Person);
}
