using Microsoft.Extensions.Logging.Abstractions;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Postings;
using PeerAssist.Privacy;
using PeerAssist.Search;
using PeerAssist.Sqlite;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Questions;

/// <summary>
/// Faults are thrown at every part, chosen by a seed: the search breaks, the disk is full, the platform is slow, unclear, gone or refuses,
/// deliveries come twice and out of order, and the process ends between any two steps. Whatever happens, each addressed question ends
/// in exactly one reply: an answer, that nobody has answered yet, or a reason.
/// </summary>
public sealed class TerminalReplyTests : IDisposable
{
    private const int Asked = 25;
    private static readonly WorkspaceId Workspace = WorkspaceId.Of("test", "T1");

    private readonly string _directory = Directory.CreateTempSubdirectory("peerassist-").FullName;
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly Platform _platform = new();
    private Action _end = () => { };
    private readonly KeyRing _keys = new([new("k1", new byte[KeyRing.KeyLength])]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Every_addressed_question_ends_in_exactly_one_reply(int seed)
    {
        var random = new Random(seed);
        await Prepare();
        var open = new Queue<int>(Enumerable.Range(0, Asked).OrderBy(_ => random.Next()));
        for (var round = 0; round < 60; round++)
        {
            await using var node = new Node(this, random.Next(4) == 0);
            for (var i = random.Next(4); i > 0 && open.TryDequeue(out var number); i--)
            {
                // What is not taken is not acknowledged, so the platform delivers it again.
                if (!await node.Deliver(number, fullDisk: random.Next(5) == 0))
                    open.Enqueue(number);
                else if (random.Next(3) == 0)
                    await node.Deliver(number, fullDisk: false);
            }

            for (var i = random.Next(3); i > 0; i--)
                _platform.Mishaps.Enqueue(Mishap(random.Next(8)));
            if (random.Next(5) > 0)
                await node.Handle();
            if (random.Next(5) > 0)
                await node.Send();
            _time.Advance(TimeSpan.FromSeconds(random.Next(1, 90)));
        }

        _platform.Mishaps.Clear();
        for (var round = 0; round < 20; round++)
        {
            await using var node = new Node(this, broken: false);
            while (open.TryDequeue(out var number))
                await node.Deliver(number, fullDisk: false);
            await node.Handle();
            await node.Send();
            _time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.All(Enumerable.Range(0, Asked), number => Assert.Single(_platform.Shown, reply => reply.Place.Thread == new MessageId($"m{number}")));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Func<Reply, Sending> Mishap(int which) => reply => which switch
    {
        0 => new Sending.Later(null, "the platform is away"),
        1 => new Sending.Later(TimeSpan.FromSeconds(30), "throttled"),
        2 => new Sending.Ambiguous("the connection broke before it arrived"),
        3 => Arrived(reply, () => new Sending.Ambiguous("the connection broke after it arrived")),
        4 => throw new HttpRequestException("the name could not be looked up"),
        5 => End(),
        6 => Arrived(reply, End),
        _ => reply.Replaces is null && reply.Body is AnswerBody ? new Sending.Refused("the message is too long") : new Sending.Later(null, "the platform is away"),
    };

    // The process ends while it sends.
    private Sending.Sent End()
    {
        _end();
        throw new OperationCanceledException();
    }

    private Sending Arrived(Reply reply, Func<Sending> sending)
    {
        _platform.Show(reply);
        return sending();
    }

    private async Task Prepare()
    {
        using var store = new SqliteStore(_directory, new Envelope(_keys));
        await using var session = await store.Write(CancellationToken.None);
        await session.Organisations.Save(new(Team.Shop, "Shop", new TeamSettings()), CancellationToken.None);
        await session.Organisations.Link(Workspace, Team.Shop, CancellationToken.None);
        await session.Commit(CancellationToken.None);
    }

    /// <summary>A server that lives for one round; what it had begun is left as it was when it ended.</summary>
    private sealed class Node : IAsyncDisposable
    {
        private readonly TerminalReplyTests _test;
        private readonly SqliteStore _store;
        private readonly Intake _intake;
        private readonly InboxWorker _inbox;
        private readonly OutboxWorker _outbox;

        public Node(TerminalReplyTests test, bool broken)
        {
            _test = test;
            _store = new SqliteStore(test._directory, new Envelope(test._keys));
            var knowledge = new Knowledge(_ => broken ? throw new InvalidOperationException("The search is broken.") : new Generation(new PostingsIndex()));
            var assistant = new Assistant(knowledge, new Journal(test._keys.Derive("journal")), test._time);
            _intake = new Intake(_store, assistant, test._time);
            _inbox = new InboxWorker(_store, assistant, test._time, NullLogger<InboxWorker>.Instance);
            _outbox = new OutboxWorker(_store, [test._platform], test._time, NullLogger<OutboxWorker>.Instance);
        }

        public async Task<bool> Deliver(int number, bool fullDisk)
        {
            var place = new Place(new(Workspace, $"channel{number % 3}"), ChannelKind.Public);
            var said = new MessagePosted(place, Team.Person($"agent{number}"), _test._time.GetUtcNow(), new($"m{number}"), $"{new string('x', 3_000)} question {number}", Mentioned: true);
            if (fullDisk)
                _store.LimitPages(1);
            try
            {
                await _intake.Take(new Arrival("test", $"d{number}", $"d{number}", "", "test", said), null, CancellationToken.None);
                return true;
            }
            catch (StoreAwayException)
            {
                return false;
            }
            finally
            {
                _store.LimitPages(100_000);
            }
        }

        public Task Handle() => _inbox.Work(CancellationToken.None);

        public async Task Send()
        {
            using var life = new CancellationTokenSource();
            _test._end = life.Cancel;
            try
            {
                await _outbox.Recover(life.Token);
                await _outbox.Work(life.Token);
            }
            catch (OperationCanceledException) when (life.IsCancellationRequested)
            {
                // The next node takes over what this one had begun.
            }
        }

        public ValueTask DisposeAsync()
        {
            _inbox.Dispose();
            _outbox.Dispose();
            _store.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
