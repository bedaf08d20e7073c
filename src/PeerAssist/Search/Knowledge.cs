using System.Collections.Concurrent;
using PeerAssist.Organisations;

namespace PeerAssist.Search;

/// <summary>The search of every organisation; each has its own generations and they share nothing.</summary>
/// <param name="empty">Makes an empty generation with the configured index.</param>
/// <param name="first">Makes the generation to start with, as it was saved; an empty one when nothing is given.</param>
public sealed class Knowledge(Func<OrganisationId, Generation> empty, Func<OrganisationId, Generation>? first = null)
{
    private readonly ConcurrentDictionary<OrganisationId, Lazy<Generations>> _generations = [];

    /// <summary>The generations of an organisation.</summary>
    public Generations Of(OrganisationId organisation) =>
        _generations.GetOrAdd(organisation, id => new(() => new Generations((first ?? empty)(id)))).Value;

    /// <summary>The organisations that were asked for.</summary>
    public IReadOnlyCollection<OrganisationId> Organisations => [.. _generations.Keys];

    /// <summary>The generations of all organisations that were asked for.</summary>
    public IReadOnlyCollection<Generations> All => [.. _generations.Values.Select(generations => generations.Value)];

    /// <summary>A generation with nothing in it yet, to be filled aside.</summary>
    public Generation Next(OrganisationId organisation) => empty(organisation);
}
