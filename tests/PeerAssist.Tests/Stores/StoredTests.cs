using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Sqlite;
using Result = PeerAssist.Chat.Result;

namespace PeerAssist.Tests.Stores;

public sealed class StoredTests
{
    public static TheoryData<Type> Kinds() => [.. KindsOf<ChatEvent>(), .. KindsOf<Outgoing>(), .. KindsOf<Result>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_comes_back_from_the_store_as_it_went_in(Type kind) => Prop.ForAll<int>(seed =>
    {
        var value = new Anything(seed).Of(kind);
        var read = value switch
        {
            ChatEvent happened => Stored.Read<ChatEvent>(Stored.Write(happened)),
            Outgoing outgoing => Stored.Read<Outgoing>(Stored.Write(outgoing)),
            _ => (object)Stored.Read<Result>(Stored.Write((Result)value)),
        };
        Assert.IsType(kind, read);
        Assert.Equivalent(value, read, strict: true);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Theory]
    [InlineData(typeof(ChatEvent))]
    [InlineData(typeof(Outgoing))]
    [InlineData(typeof(Result))]
    public void Every_kind_there_is_can_be_stored(Type root)
    {
        var all = root.Assembly.GetTypes().Where(type => type.IsSubclassOf(root) && !type.IsAbstract);

        Assert.Equal(all.ToHashSet(), root.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType).ToHashSet());
    }

    [Fact]
    public void A_property_that_stands_twice_is_refused() =>
        Assert.Throws<JsonException>(() => Stored.Read<Result>("""{"$type":"Done","Answer":"a1","Answer":"a2"}"""));

    [Fact]
    public void A_kind_that_nobody_knows_is_refused() =>
        Assert.Throws<JsonException>(() => Stored.Read<Result>("""{"$type":"Undone"}"""));

    private static IEnumerable<Type> KindsOf<T>() => typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType);
}
