using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Chat;
using PeerAssist.Web;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Tests.Web;

public class WebWorkspaceTests
{
    private static readonly WebWorkspace Right = ChatServer.Workspace;

    public static TheoryData<WebWorkspace, string> Wrong => new()
    {
        { Right with { People = [] }, "at least one person" },
        { Right with { Channels = [] }, "at least one channel" },
        { Right with { People = [new("Anna!", "Anna", "en")] }, "'Anna!'" },
        { Right with { Channels = [new("a/b", "a", "", ChannelKind.Public)] }, "'a/b'" },
        { Right with { Channels = [new("direct-anna", "a", "", ChannelKind.Public)] }, "direct-" },
        { Right with { Channels = [.. Right.Channels, Right.Channels[0]] }, "same id" },
        { Right with { Channels = [new("leads", "leads", "", ChannelKind.Private, ["nobody"])] }, "'nobody'" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_workspace_that_cannot_be_ends_the_start_with_one_sentence(WebWorkspace workspace, string part)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddWebChat(workspace));
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }
}
