using PeerAssist.Chat;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Host.Serving;

/// <summary>The web chat of a server that only this machine can reach: one person and one channel.</summary>
internal static class LocalWorkspace
{
    public static WebWorkspace Create(string language) => new(
        FirstOrganisation.Default.Value,
        "PeerAssist",
        [new WebPerson("you", "You", Texts.Speak(language))],
        [new WebChannel("general", "general", "", ChannelKind.Public)]);
}
