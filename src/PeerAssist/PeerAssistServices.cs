using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PeerAssist.Appreciation;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Merges;
using PeerAssist.Notices;
using PeerAssist.Organisations;
using PeerAssist.Privacy;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist;

/// <summary>Registers the product itself; a store, an index and the adapters come from their own projects.</summary>
public static class PeerAssistServices
{
    /// <summary>Adds the assistant, the way in for adapters, and the search. A <see cref="KeyRing"/> and a store must be registered too.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="empty">Makes an empty generation for an organisation, with the configured index.</param>
    /// <param name="first">Makes the generation to start with; an empty one when nothing is given.</param>
    public static IServiceCollection AddPeerAssist(
        this IServiceCollection services, Func<OrganisationId, Generation> empty, Func<OrganisationId, Generation>? first = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new Knowledge(empty, first));
        services.AddSingleton(provider => new Journal(provider.GetRequiredService<KeyRing>().Derive("journal")));
        services.AddSingleton<Assistant>();
        services.AddSingleton<Intake>();
        return services;
    }

    /// <summary>Adds the workers of a server: they follow the store, handle the inbox and send the outbox.</summary>
    public static IServiceCollection AddPeerAssistWorkers(this IServiceCollection services)
    {
        services.AddSingleton<IndexFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexFollower>());
        services.AddSingleton<Reindex>();
        services.AddHostedService<ReindexWorker>();
        services.AddHostedService<Trainer>();
        services.AddHostedService<InboxWorker>();
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<Recall>();
        services.AddSingleton<WeeklyEffect>();
        services.AddHostedService<WeeklyEffectWorker>();
        services.AddSingleton<Unanswered>();
        services.AddHostedService<UnansweredWorker>();
        services.AddHostedService<PairSweep>();
        services.AddHostedService<Housekeeper>();
        return services;
    }
}
