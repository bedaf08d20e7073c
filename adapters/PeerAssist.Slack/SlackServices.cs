using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PeerAssist.Chat.Replies;
using PeerAssist.Slack.Answering;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Homes;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Reading;
using PeerAssist.Slack.Receiving;
using PeerAssist.Slack.Saving;
using PeerAssist.Slack.Sending;
using PeerAssist.Slack.Sockets;

namespace PeerAssist.Slack;

/// <summary>Adds Slack to the server.</summary>
public static class SlackServices
{
    /// <summary>Adds the adapter when anything is configured under <c>Slack</c>; otherwise nothing.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="section">The configuration's section <c>Slack</c>.</param>
    /// <exception cref="InvalidOperationException">The configuration cannot work or is not safe; the message says what to do.</exception>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration section)
    {
        if (SlackSettings.Read(section) is not { } settings)
        {
            return services;
        }
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSlackClient(settings);
        services.AddKnowledge();
        services.AddReception(settings);
        services.AddSingleton<Outline>();
        services.AddSingleton<UpdatePace>();
        services.AddSingleton<PrivateSending>();
        services.AddSingleton<IChatSender, SlackSender>();
        return services;
    }

    /// <summary>Maps the endpoints that are configured: for events with a signing secret, for installations with a client id.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Door>() is { } door)
        {
            foreach (var path in (string[])["/slack/events", "/slack/interactions", "/slack/commands"])
            {
                routes.MapPost(path, (HttpRequest request) => door.Enter(request)).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
            }
        }
        if (routes.ServiceProvider.GetService<OAuthInstall>() is { } install)
        {
            routes.MapGet("/slack/install", (Delegate)install.Begin).AllowAnonymous().ExcludeFromDescription();
            routes.MapGet("/slack/oauth", (Delegate)install.Finish).AllowAnonymous().ExcludeFromDescription();
        }
        return routes;
    }

    /// <summary>Adds what calls Slack: our own client, or the one over SlackNet.</summary>
    internal static IServiceCollection AddSlackClient(this IServiceCollection services, SlackSettings settings)
    {
        services.AddHttpClient(SlackExchange.ClientName, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(10);
                client.MaxResponseContentBufferSize = 8 * 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => SlackConnection.Handler(settings));
        services.AddSingleton<SlackExchange>();
        if (settings.Client == "slacknet" || (settings.Client is null && SlackNetClient.IsBuiltIn))
        {
            services.AddSlackNetClient(settings);
        }
        else
        {
            services.AddSingleton<ISlackApi, OwnSlackApi>();
        }
        services.AddSingleton<RateLimits>();
        services.AddSingleton<SlackCalls>();
        return services;
    }

    private static void AddKnowledge(this IServiceCollection services)
    {
        services.AddSingleton<Installations>();
        services.AddSingleton<OwnWorkspace>();
        services.AddSingleton<Lifecycle>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<SlackChannels>();
        services.AddSingleton<ChannelFacts>();
        services.AddSingleton<Behaviours>();
        services.AddSingleton<VotingEmoji>();
        services.AddSingleton<Scenes>();
        services.AddSingleton<Upkeep>();
        services.AddSingleton<Surfaces>();
        services.AddSingleton<SaveByReaction>();
        services.AddSingleton<HomeTab>();
        services.AddSingleton<Errands>();
        services.AddHostedService(provider => provider.GetRequiredService<Errands>());
        services.AddSingleton<WorkspaceLink>();
        services.AddSingleton<AfterStart>();
        services.AddHostedService<SlackStart>();
    }

    private static void AddReception(this IServiceCollection services, SlackSettings settings)
    {
        services.AddSingleton<EventReader>();
        services.AddSingleton<Events>();
        services.AddSingleton<FormSeal>();
        services.AddSingleton<Dialogs>();
        services.AddSingleton<OwnVote>();
        services.AddSingleton<PrivateReplies>();
        services.AddSingleton<Presses>();
        services.AddSingleton<Buttons>();
        services.AddSingleton<Shortcuts>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<SettingsForm>();
        services.AddSingleton<TeamCommands>();
        services.AddSingleton<SlashCommand>();
        services.AddSingleton<Interactions>();
        services.AddSingleton<Reception>();
        if (settings.SigningSecret is not null)
        {
            services.AddSingleton(provider => new SlackSignature(
                [.. ((string?[])[settings.SigningSecret, settings.PreviousSigningSecret]).OfType<string>()], provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<Door>();
        }
        if (settings.AppToken is not null)
        {
            services.AddSingleton<SocketLines>();
            services.AddHostedService<SocketMode>();
        }
        if (settings.ClientId is not null)
        {
            services.AddSingleton<OAuthInstall>();
            services.AddHostedService<TokenRotation>();
        }
    }
}
