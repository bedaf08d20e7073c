using FsCheck.Fluent;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Postings;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Chat;

/// <summary>
/// What is saved in a place is read only by who can read that place. The oracle knows nothing of audiences: it lists the people who
/// see a reply, and the people who could read the place where an answer was saved.
/// </summary>
public class PrivacyProperties
{
    private const int People = 6;
    private const int Channels = 5;
    private const int Cases = 10_000;
    private static readonly WorkspaceId[] Workspaces = [WorkspaceId.Of("test", "T1"), WorkspaceId.Of("test", "T2")];

    [Fact]
    public async Task Whoever_sees_a_reply_may_read_the_place_where_its_answers_were_saved()
    {
        await using var team = await Team.Start();
        await using (var session = await team.Store.Write(CancellationToken.None))
        {
            await session.Organisations.Link(Workspaces[1], Team.Shop, CancellationToken.None);
            await session.Commit(CancellationToken.None);
        }

        var worlds = ArbMap.Default.GeneratorFor<int>().Select(seed => new World(new Random(seed)));
        var checkedReplies = 0;
        for (var round = 0; round < Cases / 100; round++)
        {
            var world = Gen.Sample(worlds, 1, 1).Single();
            await using var session = await team.Store.Write(CancellationToken.None);
            await world.Settle(session);
            for (var i = 0; i < 100; i++, checkedReplies++)
                await world.CheckOneReply(session);
        }

        Assert.Equal(Cases, checkedReplies);
    }

    private sealed record Room(ChannelId Id, ChannelKind Kind, HashSet<int> Members);

    private sealed class World
    {
        private readonly Random _random;
        private readonly Room[] _rooms;
        private readonly int[] _home;
        private readonly bool[] _guest;

        public World(Random random)
        {
            _random = random;
            _home = [.. Enumerable.Range(0, People).Select(_ => random.Next(Workspaces.Length))];
            _guest = [.. Enumerable.Range(0, People).Select(_ => random.Next(5) == 0)];
            _rooms = [.. Enumerable.Range(0, Channels).Select(Room)];
        }

        public async Task Settle(ISession session)
        {
            for (var person = 0; person < People; person++)
            {
                await session.Contributors.Save(Contributor(person), CancellationToken.None);
                await session.Contributors.Link(Account(person), Contributor(person).Id, CancellationToken.None);
            }

            foreach (var room in _rooms)
            {
                await session.Channels.Save(new Channel(room.Id, room.Id.NativeId, room.Kind), CancellationToken.None);
                await session.Channels.SetMembers(room.Id, [.. room.Members.Select(Account)], CancellationToken.None);
            }
        }

        /// <summary>Saves an answer in every room and asks in one: by somebody who is in it, or alone with the bot.</summary>
        public async Task CheckOneReply(ISession session)
        {
            var generation = new Generation(new PostingsIndex());
            var saved = _rooms.Select((room, i) => new IndexedAnswer(
                new($"a{i}"), Readers.AudienceOf(PlaceOf(room), new("p0")), "discount for big orders", [new("discount for big orders", 1)], default, default)).ToList();
            generation.Apply(saved, [], 1);

            var asker = _random.Next(People);
            var direct = _random.Next(3) == 0;
            var seen = _rooms.Where(room => Sees(room, asker)).ToArray();
            if (!direct && seen.Length == 0)
                return;
            var room = direct ? null : seen[_random.Next(seen.Length)];
            var place = room is null ? new Place(new(Workspaces[_home[asker]], $"direct-{asker}"), ChannelKind.Direct) : PlaceOf(room);
            var readers = await Readers.Of(session, Contributor(asker), place, onlyThePerson: false, CancellationToken.None);
            var found = generation.Find("discount for big orders", readers, new Thresholds(0, 0)).Ranking.Select(match => match.Answer).ToHashSet();

            var audience = room is null ? [asker] : Enumerable.Range(0, People).Where(person => SeesReply(room, person, asker)).ToArray();
            for (var i = 0; i < Channels; i++)
            {
                var everybodyMay = audience.All(person => Sees(_rooms[i], person));
                Assert.False(found.Contains(saved[i].Id) && !everybodyMay, $"{room?.Id.NativeId ?? "direct"} showed what was saved in {_rooms[i].Id.NativeId}");
            }

            // A guest is not given what belongs to the whole workspace, even where a colleague would be.
            if (room is not null && (!_guest[asker] || room.Kind != ChannelKind.Public))
                Assert.Contains(saved[Array.IndexOf(_rooms, room)].Id, found);
        }

        private Room Room(int number)
        {
            var workspace = _random.Next(Workspaces.Length);
            var kind = _random.Next(3) switch { 0 => ChannelKind.Public, 1 => ChannelKind.Private, _ => ChannelKind.Group };
            var members = Enumerable.Range(0, People).Where(person => _home[person] == workspace && _random.Next(2) == 0).ToHashSet();
            return new(new(Workspaces[workspace], $"c{number}"), kind, members);
        }

        // A guest sees only the channels he is in, a member the public ones of the workspace besides.
        private bool Sees(Room room, int person) =>
            room.Members.Contains(person)
            || room.Kind == ChannelKind.Public && !_guest[person] && Workspaces[_home[person]] == room.Id.Workspace;

        // What a colleague asked in a public channel was answered for colleagues; a guest there may read it, as in the platforms themselves.
        private bool SeesReply(Room room, int person, int asker) => Sees(room, person) && (_guest[asker] || !_guest[person]);

        private static Place PlaceOf(Room room) => new(room.Id, room.Kind);

        private Contributor Contributor(int person) =>
            new(new($"p{person}"), Team.Shop, $"p{person}", "en", _guest[person] ? Standing.Guest : Standing.Member);

        private Account Account(int person) => new(Workspaces[_home[person]], $"u{person}");
    }
}
