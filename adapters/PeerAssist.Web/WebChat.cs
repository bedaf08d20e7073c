using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PeerAssist.Chat.Replies;
using PeerAssist.Web.Chat;
using PeerAssist.Web.Live;
using PeerAssist.Web.Page;
using PeerAssist.Web.Replies;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Web;

/// <summary>The group chat in the browser.</summary>
public static class WebChat
{
    /// <summary>Adds the chat for a workspace.</summary>
    /// <exception cref="InvalidOperationException">The workspace cannot be; the message says why in one sentence.</exception>
    public static IServiceCollection AddWebChat(this IServiceCollection services, WebWorkspace workspace)
    {
        if (workspace.Fault() is { } fault)
            throw new InvalidOperationException(fault);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(workspace);
        services.AddSingleton<Assets>();
        services.AddSingleton<Sentences>();
        services.AddSingleton<Refusals>();
        services.AddSingleton<ReadMessages>();
        services.AddSingleton<PostMessage>();
        services.AddSingleton<ChangeMessage>();
        services.AddSingleton<React>();
        services.AddSingleton<Perform>();
        services.AddSingleton<OpenList>();
        services.AddSingleton<EventStream>();
        services.AddSingleton<IChatSender, WebSender>();
        services.AddHostedService<Announcing>();
        return services;
    }

    /// <summary>Maps the page and all that it calls; everything stands behind the same guard.</summary>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder app)
    {
        var chat = app.MapGroup("").AddEndpointFilter<Guard>().ExcludeFromDescription();
        chat.MapGet("/", (Assets assets) => assets.Get("index.html"));
        chat.MapGet("/chat/app/{file}", (string file, Assets assets) => assets.Get(file));
        chat.MapGet("/chat/texts/{language}", (string language, Sentences sentences) => sentences.Get(language));
        chat.MapGet("/chat/state", (HttpContext http, ReadMessages read) => read.State(http, http.RequestAborted));
        chat.MapGet("/chat/events", (HttpContext http, long? after, EventStream events) => events.Follow(http, after));

        chat.MapGet("/chat/open", (HttpContext http, OpenList open) => open.List(http, http.RequestAborted));
        chat.MapPost("/chat/open/{question}", (HttpContext http, string question, OpenList open) => open.Answer(http, question, http.RequestAborted));
        chat.MapPut("/chat/availability", (HttpContext http, OpenList open) => open.SayAvailability(http, http.RequestAborted));

        var channel = chat.MapGroup("/chat/channels/{channel}");
        channel.MapGet("/messages", (HttpContext http, string channel, string? thread, long? before, ReadMessages read) =>
            read.Line(http, channel, thread, before, http.RequestAborted));
        channel.MapPost("/messages", (HttpContext http, string channel, PostMessage post) => post.Post(http, channel, http.RequestAborted));
        channel.MapPost("/read", (HttpContext http, string channel, ReadMessages read) => read.MarkRead(http, channel, http.RequestAborted));

        var message = channel.MapGroup("/messages/{id}");
        message.MapPut("", (HttpContext http, string channel, string id, ChangeMessage change) => change.Edit(http, channel, id, http.RequestAborted));
        message.MapDelete("", (HttpContext http, string channel, string id, ChangeMessage change) => change.Delete(http, channel, id, http.RequestAborted));
        message.MapPost("/reactions", (HttpContext http, string channel, string id, React react) => react.Put(http, channel, id, http.RequestAborted));
        message.MapPost("/acts", (HttpContext http, string channel, string id, Perform perform) => perform.Do(http, channel, id, http.RequestAborted));
        return app;
    }
}
