using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Cards;
using PeerAssist.Teams.Connector;
using PeerAssist.Teams.Invokes;
using PeerAssist.Teams.Memory;
using PeerAssist.Teams.Receiving;
using PeerAssist.Teams.Sending;
using PeerAssist.Teams.Verification;

namespace PeerAssist.Teams;

/// <summary>Adds Microsoft Teams to the host, where it is configured.</summary>
public static class TeamsServices
{
    /// <summary>The adapter's name.</summary>
    internal const string Adapter = "teams";

    private const string Route = "/api/messages";
    private const int MostAnswered = 1024 * 1024;

    /// <summary>Adds what serves Teams; nothing when no bot is configured.</summary>
    /// <exception cref="InvalidOperationException">A client was chosen that this build lacks; the message says how to get it.</exception>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Teams");
        var chosen = section.Get<TeamsOptions>() ?? new();
        if (!chosen.IsUsed)
            return services;
        services.AddOptions<TeamsOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>();
        return services.AddVerification().AddConnector(chosen.Client).AddSending().AddReceiving();
    }

    /// <summary>Maps the address to which Teams delivers, where Teams was added.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<MessagesEndpoint>() is not { } endpoint)
            return routes;
        routes.MapPost(Route, (HttpContext context, CancellationToken cancellationToken) => endpoint.Handle(context, cancellationToken)).AllowAnonymous().ExcludeFromDescription();
        // Some clients look whether somebody is there before they post.
        routes.MapMethods(Route, [HttpMethods.Head], () => Results.Ok()).AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    /// <summary>The workspaces of the configured bots' tenants.</summary>
    public static IEnumerable<WorkspaceId> Workspaces(IConfiguration configuration) =>
        (configuration.GetSection("Teams").Get<TeamsOptions>() ?? new()).Bots.Select(bot => ActivityPlace.WorkspaceOf(bot.TenantId)).Distinct();

    private static IServiceCollection AddVerification(this IServiceCollection services)
    {
        services.AddClient(SigningKeys.Client, TimeSpan.FromSeconds(10), handler => handler);
        return services
            .AddSingleton<SigningKeys>()
            .AddSingleton<TokenCheck>()
            .AddSingleton<EmulatorGate>()
            .AddSingleton<Doorkeeper>();
    }

    private static IServiceCollection AddConnector(this IServiceCollection services, string? client)
    {
        services.AddClient(BotTokens.Client, TimeSpan.FromSeconds(10), handler => handler);
        services.AddClient(ConnectorCalls.EmulatorClient, TimeSpan.FromSeconds(15), handler => handler);
        services.AddClient(ConnectorCalls.Client, TimeSpan.FromSeconds(15), handler =>
        {
            handler.ConnectCallback = (connection, cancellationToken) => ServiceHosts.Connect(connection.DnsEndPoint, cancellationToken);
            return handler;
        });
        services.AddSingleton<BotTokens>().AddSingleton<RetryAfter>().AddSingleton<ConnectorCalls>();
        if (client is "own")
            return services.AddSingleton<ITeamsConnector, OwnConnector>();
        if (BotBuilderConnector.TryAdd(services, out var reason))
            return services;
        return client is "botbuilder" ? throw new InvalidOperationException(reason) : services.AddSingleton<ITeamsConnector, OwnConnector>();
    }

    private static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton<TeamsRecords>()
        .AddSingleton<Destinations>()
        .AddSingleton<CardSeal>()
        .AddSingleton<Pace>()
        .AddSingleton<IChatSender, TeamsSender>();

    private static IServiceCollection AddReceiving(this IServiceCollection services) => services
        .AddSingleton<EmulatorWorkspaces>()
        .AddSingleton<Familiar>()
        .AddSingleton<Doubles>()
        .AddSingleton<ResultCards>()
        .AddSingleton<Presses>()
        .AddSingleton<AnswerSearch>()
        .AddSingleton<InvokeRoutes>()
        .AddSingleton<MemberList>()
        .AddSingleton<Rosters>()
        .AddHostedService(provider => provider.GetRequiredService<Rosters>())
        .AddSingleton<Reception>()
        .AddSingleton<MessagesEndpoint>();

    /// <summary>A client that follows no redirect and no proxy, and reads no endless answer.</summary>
    private static void AddClient(this IServiceCollection services, string name, TimeSpan timeout, Func<SocketsHttpHandler, SocketsHttpHandler> shape) =>
        services.AddHttpClient(name, client =>
            {
                client.Timeout = timeout;
                client.MaxResponseContentBufferSize = MostAnswered;
            })
            .ConfigurePrimaryHttpMessageHandler(() => shape(new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
            }))
            .RemoveAllLoggers();
}
