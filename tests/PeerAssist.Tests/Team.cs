using Microsoft.Extensions.Logging.Abstractions;
using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Merges;
using PeerAssist.Notices;
using PeerAssist.Organisations;
using PeerAssist.Postings;
using PeerAssist.Privacy;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Sqlite;
using PeerAssist.Stores;

namespace PeerAssist.Tests;

/// <summary>
/// A team at work on the real product: real store, real index, the workers run by hand after each event, and a platform that keeps
/// what it is sent.
/// </summary>
internal sealed class Team : IAsyncDisposable
{
    public static readonly OrganisationId Shop = new("shop");
    public static readonly WorkspaceId Workspace = WorkspaceId.Of("test", "T1");

    private readonly string _directory = Directory.CreateTempSubdirectory("peerassist-").FullName;
    private readonly SqliteStore _store;
    private readonly InboxWorker _inbox;
    private readonly OutboxWorker _outbox;
    private readonly IndexFollower _follower;
    private Recall _recall;
    private readonly Unanswered _unanswered;
    private int _last;

    private Team(Func<Generation> search)
    {
        var keys = new KeyRing([new("k1", new byte[KeyRing.KeyLength])]);
        _store = new SqliteStore(_directory, new Envelope(keys));
        Journal = new Journal(keys.Derive("journal"));
        Knowledge = new Knowledge(_ => search());
        var assistant = new Assistant(Knowledge, Journal, Time);
        Intake = new Intake(_store, assistant, Time);
        _inbox = new InboxWorker(_store, assistant, Time, NullLogger<InboxWorker>.Instance);
        _outbox = new OutboxWorker(_store, [Platform], Time, NullLogger<OutboxWorker>.Instance);
        _unanswered = new Unanswered(_store, Knowledge, Journal, Time);
        _follower = new IndexFollower(_store, Knowledge, Time, NullLogger<IndexFollower>.Instance);
        _recall = NewRecall();
    }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public Platform Platform { get; } = new();

    public IStore Store => _store;

    public Intake Intake { get; }

    public Journal Journal { get; }

    public Knowledge Knowledge { get; }

    public Place General { get; } = new(new(Workspace, "general"), ChannelKind.Public);

    public Place Leads { get; } = new(new(Workspace, "leads"), ChannelKind.Private);

    public static async Task<Team> Start(Func<Generation>? search = null)
    {
        var team = new Team(search ?? (() => new Generation(new PostingsIndex())));
        await using var session = await team._store.Write(CancellationToken.None);
        await session.Organisations.Save(new(Shop, "Shop", new TeamSettings()), CancellationToken.None);
        await session.Organisations.Link(Workspace, Shop, CancellationToken.None);
        await session.Commit(CancellationToken.None);
        return team;
    }

    public static Person Person(string name, Standing standing = Standing.Member, string language = "en") =>
        new(new(Workspace, name), name, language, standing);

    public static Place Direct(string name) => new(new(Workspace, $"direct-{name}"), ChannelKind.Direct);

    /// <summary>Lets something happen and everything that follows from it.</summary>
    public async Task Happen(ChatEvent happened, string? key = null)
    {
        await Take(happened, key);
        await Settle();
    }

    /// <summary>Lets something arrive; nobody has looked at it yet.</summary>
    public Task Take(ChatEvent happened, string? key = null)
    {
        key ??= $"event-{++_last}";
        return Intake.Take(new Arrival("test", key, key, "", "test", happened), null, CancellationToken.None);
    }

    /// <summary>Does something that is answered inside its request.</summary>
    public async Task<Result> Do(ChatEvent happened, string? key = null)
    {
        key ??= $"event-{++_last}";
        var result = await Intake.Answer(new Arrival("test", key, key, "", "test", happened), null, CancellationToken.None);
        await Settle();
        return result;
    }

    /// <summary>Asks by mention; gives back the message's id.</summary>
    public async Task<MessageId> Ask(string name, string text, Place? place = null)
    {
        var message = new MessageId($"m{++_last}");
        await Happen(new MessagePosted(place ?? General, Person(name), Time.GetUtcNow(), message, text, Mentioned: true));
        return message;
    }

    /// <summary>The reply that stands in the thread of a message now.</summary>
    public AnswerBody ReplyTo(MessageId message) => Platform.Shown.Last(reply => reply.Place.Thread == message && reply.Body is AnswerBody).Body as AnswerBody
        ?? throw new InvalidOperationException("No answer was given there.");

    /// <summary>Saves an answer as a colleague would and gives its id.</summary>
    public async Task<AnswerId> Save(string author, string question, string text, Place? place = null)
    {
        var captured = new AnswerCaptured(place ?? General, Person(author), Time.GetUtcNow(), question, new(text), null, null, null);
        return ((Result.Done)await Do(captured)).Answer!.Value;
    }

    public async Task<T> Read<T>(Func<ISession, Task<T>> read)
    {
        await using var session = await _store.Read(CancellationToken.None);
        return await read(session);
    }

    public async Task Write(Func<ISession, Task> write)
    {
        await using var session = await _store.Write(CancellationToken.None);
        await write(session);
        await session.Commit(CancellationToken.None);
    }

    /// <summary>Gives somebody a role, as an operator would.</summary>
    public Task Give(string name, Role role) => Write(async session =>
    {
        var known = await session.Contributors.Find(Shop, Person(name).Account, CancellationToken.None);
        var person = known ?? new(new($"id-of-{name}"), Shop, name, "en", Standing.Member);
        await session.Contributors.Save(person with { Role = role }, CancellationToken.None);
        await session.Contributors.Link(Person(name).Account, person.Id, CancellationToken.None);
    });

    /// <summary>Changes the store's file behind its back.</summary>
    public void Tamper(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_directory, SqliteStore.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public Task<Answer> Answer(AnswerId id) => Read(async session => (await session.Answers.Find(Shop, id, CancellationToken.None))!);

    /// <summary>Ends the workers and starts them again: what they only had in mind is gone.</summary>
    public async Task Restart()
    {
        _recall.Dispose();
        _recall = NewRecall();
        await _outbox.Recover(CancellationToken.None);
    }

    /// <summary>Forgets a person.</summary>
    public async Task Forget(string name)
    {
        await using var session = await _store.Write(CancellationToken.None);
        var person = await session.Contributors.Find(Shop, Person(name).Account, CancellationToken.None);
        var turn = PeerAssist.Chat.Turn.OfOperator(session, (await session.Organisations.Find(Shop, CancellationToken.None))!, Time.GetUtcNow(), Journal);
        await turn.Send(await ForgetContributor.Forget(turn, person!, [], CancellationToken.None), CancellationToken.None);
        await session.Commit(CancellationToken.None);
    }

    public async Task Settle()
    {
        await _inbox.Work(CancellationToken.None);
        await _follower.Follow(CancellationToken.None);
        await _recall.Work(CancellationToken.None);
        await _outbox.Work(CancellationToken.None);
    }

    /// <summary>Lets time pass and the open questions be looked after.</summary>
    /// <returns>How many were asked to answer.</returns>
    public async Task<int> Pass(TimeSpan by)
    {
        Time.Advance(by);
        var asked = await _unanswered.Work(CancellationToken.None);
        await Settle();
        return asked;
    }

    /// <summary>Makes somebody known, with a direct chat, and a lead if wanted.</summary>
    public async Task Meet(string name, Role role = Role.Agent)
    {
        await Happen(new ChannelDescribed(Direct(name), Person(name), Time.GetUtcNow(), "", [Person(name).Account]));
        await using var session = await _store.Write(CancellationToken.None);
        var known = (await session.Contributors.Find(Shop, Person(name).Account, CancellationToken.None))!;
        await session.Contributors.Save(known with { Role = role }, CancellationToken.None);
        await session.Commit(CancellationToken.None);
    }

    /// <summary>Somebody says that the bot may ask, at all hours unless told otherwise.</summary>
    public async Task Agree(string name, WorkingHours? hours = null, bool agrees = true)
    {
        await Meet(name);
        await Do(new AvailabilitySaid(Direct(name), Person(name), Time.GetUtcNow(), agrees, hours ?? new("UTC", (Weekdays)127, 0, 0)));
    }

    /// <summary>What the bot says to somebody alone, as it stands now.</summary>
    public IReadOnlyList<NoteBody> NotesTo(string name) =>
        [.. Platform.Shown.Where(reply => reply.Place.Channel == Direct(name).Channel).Select(reply => reply.Body).OfType<NoteBody>()];

    /// <summary>Handles the inbox and sends the outbox; the index is left as it is.</summary>
    public async Task WorkThroughBoxes()
    {
        await _inbox.Work(CancellationToken.None);
        await _outbox.Work(CancellationToken.None);
    }

    /// <summary>Compares the answers that have changed with those that are near.</summary>
    public async Task Sweep()
    {
        using var sweep = new PairSweep(_store, Knowledge, Time, NullLogger<PairSweep>.Instance);
        await sweep.Work(CancellationToken.None);
    }

    private Recall NewRecall() => new(_store, Journal, Time, NullLogger<Recall>.Instance);

    public async ValueTask DisposeAsync()
    {
        _inbox.Dispose();
        _outbox.Dispose();
        _follower.Dispose();
        _recall.Dispose();
        _store.Dispose();
        await Task.CompletedTask;
        Directory.Delete(_directory, recursive: true);
    }
}
