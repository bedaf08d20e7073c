using Microsoft.Extensions.DependencyInjection;

namespace PeerAssist.Slack;

/// <summary>The client over SlackNet, where the build has it.</summary>
internal static class SlackNetClient
{
    public static bool IsBuiltIn => false;

    /// <summary>Registers the client.</summary>
    /// <exception cref="InvalidOperationException">This build has none; the message says how to get it.</exception>
    public static IServiceCollection AddSlackNetClient(this IServiceCollection services, SlackSettings settings)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(settings);
        throw new InvalidOperationException("This build has no SlackNet: build with -p:Sdks=SlackNet, or set Slack:Client to own.");
    }
}
