using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Slack.Calling;

namespace PeerAssist.Slack;

/// <summary>The client over SlackNet, where the build has it.</summary>
internal static class SlackNetClient
{
    public static bool IsBuiltIn => true;

    /// <summary>Registers the client.</summary>
    public static IServiceCollection AddSlackNetClient(this IServiceCollection services, SlackSettings settings)
    {
        _ = settings;
        return services.AddSingleton<ISlackApi, SlackNetApi>();
    }
}
