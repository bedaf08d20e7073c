using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Whoever sits at this machine is an admin as long as nothing else is served: the first person of the web chat.</summary>
internal sealed class LocalAdmin(WebWorkspace workspace)
{
    /// <summary>The cookie in which a chosen language is kept.</summary>
    public const string LanguageCookie = "peerassist-language";

    public Viewer Of(HttpRequest request)
    {
        var first = workspace.People[0];
        return new(new Person(new(workspace.Workspace, first.Id), first.Name, first.Language), Role.Admin, LanguageOf(request, first.Language), IsLocal: true);
    }

    private static string LanguageOf(HttpRequest request, string usual)
    {
        if (request.Cookies[LanguageCookie] is { } chosen && Texts.Languages.Contains(chosen))
            return chosen;
        var asked = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.Value ?? "");
        return asked.FirstOrDefault(tag => tag.Length >= 2 && Texts.Languages.Contains(tag[..2].ToLowerInvariant())) is { } spoken ? Texts.Speak(spoken) : usual;
    }
}
