using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace PeerAssist.Teams;

/// <summary>The connector over Microsoft.Bot.Builder, where the build has it.</summary>
internal static class BotBuilderConnector
{
    public static bool IsBuiltIn => false;

    /// <summary>Registers it; false, with the reason for the operator, when this build has none.</summary>
    public static bool TryAdd(IServiceCollection services, [NotNullWhen(false)] out string? reason)
    {
        _ = services;
        reason = "This build has no Bot Builder: build with -p:Sdks=Microsoft.Bot.Builder, or set Teams:Client to own.";
        return false;
    }
}
