using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Postings;
using PeerAssist.Privacy;
using PeerAssist.Search;
using PeerAssist.Sqlite;

namespace PeerAssist.Benchmarks.Trust;

/// <summary>The real product, with its store in a temporary directory: what people do goes in by the way that every adapter takes.</summary>
internal sealed class Product : IDisposable
{
    private const int TrainingSeed = 1;

    private static readonly OrganisationId Shop = new("shop");
    private static readonly WorkspaceId Workspace = WorkspaceId.Of("simulation", "shop");
    private static readonly Place General = new(new(Workspace, "general"), ChannelKind.Public);

    private readonly string _directory = Directory.CreateTempSubdirectory("peerassist-trust-").FullName;
    private readonly SqliteStore _store;
    private readonly Journal _journal;
    private readonly Knowledge _knowledge;
    private readonly Intake _intake;
    private readonly IndexFollower _follower;
    private readonly Clock _clock;
    private int _last;

    public Product(Clock clock)
    {
        _clock = clock;
        var keys = new KeyRing([new("k1", new byte[KeyRing.KeyLength])]);
        _store = new(_directory, new Envelope(keys));
        _journal = new(keys.Derive("journal"));
        _knowledge = new(_ => new Generation(new PostingsIndex(), clock));
        _intake = new(_store, new Assistant(_knowledge, _journal, clock), clock);
        _follower = new(_store, _knowledge, clock, NullLogger<IndexFollower>.Instance);
    }

    /// <summary>Makes the organisation, and the lead who audits.</summary>
    public async Task Open(string lead)
    {
        await using var session = await _store.Write(default);
        await session.Organisations.Save(new(Shop, "Shop", new TeamSettings()), default);
        await session.Organisations.Link(Workspace, Shop, default);
        await session.Contributors.Save(new(new(lead), Shop, lead, "en", Standing.Member, Role.Lead), default);
        await session.Contributors.Link(new(Workspace, lead), new(lead), default);
        await session.Commit(default);
    }

    /// <summary>Somebody does something; the search knows of it before the next one does.</summary>
    public async Task<Result> Do(string person, Func<Place, Person, DateTimeOffset, ChatEvent> what)
    {
        var key = (++_last).ToString(CultureInfo.InvariantCulture);
        var happened = what(General, new(new(Workspace, person), person, "en"), _clock.GetUtcNow());
        var result = await _intake.Answer(new("simulation", key, key, "", "simulation", happened), null, default);
        await _follower.Follow(default);
        return result;
    }

    /// <summary>What the server does when nobody looks: learns anew when enough has changed.</summary>
    public void Rest()
    {
        if (_knowledge.Of(Shop).Current is { NeedsTraining: true } generation)
            generation.Train(TrainingSeed, default);
    }

    public async Task<AuditList> Audit(Week week)
    {
        await using var session = await _store.Read(default);
        return await AuditList.Of(session, _journal, (await session.Organisations.Find(Shop, default))!, week, seed: null, default);
    }

    public async Task<Answers.Answer> Find(Answers.AnswerId id)
    {
        await using var session = await _store.Read(default);
        return (await session.Answers.Find(Shop, id, default))!;
    }

    public void Dispose()
    {
        _follower.Dispose();
        _store.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
