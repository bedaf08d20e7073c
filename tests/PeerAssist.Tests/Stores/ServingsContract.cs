using PeerAssist.Questions;

namespace PeerAssist.Tests.Stores;

public abstract class ServingsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Serving First = new(Shop, new("q1"), Refund, 1, Ann, Noon);

    [Fact]
    public async Task Servings_of_an_answer_come_newest_first_from_a_time_on()
    {
        await Write(async session =>
        {
            await session.Servings.Save(First, None);
            await session.Servings.Save(First with { Question = new("q2"), At = Noon.AddHours(1) }, None);
            await session.Servings.Save(First with { Question = new("q0"), At = Noon.AddHours(-1) }, None);
            await session.Servings.Save(First with { Answer = Parcel }, None);
            await session.Servings.Save(First with { Organisation = Rival }, None);
        });

        Assert.Equal([First with { Question = new("q2"), At = Noon.AddHours(1) }, First], await Read(session => session.Servings.Of(Shop, Refund, Noon, None)));
    }

    [Fact]
    public async Task The_same_serving_again_replaces_the_first_and_another_revision_stands_beside_it()
    {
        var again = First with { At = Noon.AddHours(1) };
        var corrected = First with { Revision = 2, At = Noon.AddHours(2) };
        await Write(async session =>
        {
            await session.Servings.Save(First, None);
            await session.Servings.Save(again, None);
            await session.Servings.Save(corrected, None);
        });

        Assert.Equal([again, corrected], await Read(session => session.Servings.For(Shop, new("q1"), None)));
    }

    [Fact]
    public async Task A_forgotten_person_was_served_nothing()
    {
        await Write(async session =>
        {
            await session.Servings.Save(First, None);
            await session.Servings.Save(First with { Question = new("q2"), To = Bo }, None);
            await session.Servings.Forget(Ann, None);
        });

        Assert.Equal(Bo, Assert.Single(await Read(session => session.Servings.Of(Shop, Refund, Noon, None))).To);
    }
}
