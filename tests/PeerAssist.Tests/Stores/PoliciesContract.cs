using PeerAssist.Answers;
using PeerAssist.Policies;

namespace PeerAssist.Tests.Stores;

public abstract class PoliciesContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Policy First = new(new("p1"), Shop, "Returns", [], "https://example.com", new(1, "Thirty days.", Ann, Noon));

    [Fact]
    public async Task A_policy_comes_back_with_all_its_versions()
    {
        var second = First with { Name = "Sending back", FormerNames = ["Returns"], Current = new(2, "Ten days.", Bo, Noon.AddDays(1)) };
        await Write(async session =>
        {
            await session.Policies.Save(First, None);
            await session.Policies.Save(second, None);
        });

        Assert.Equivalent(second, await Read(session => session.Policies.Find(Shop, First.Id, None)), strict: true);
        Assert.Equal([First.Current, second.Current], await Read(session => session.Policies.Versions(Shop, First.Id, None)));
        Assert.Null(await Read(session => session.Policies.Find(Rival, First.Id, None)));
    }

    [Fact]
    public async Task Policies_come_by_name_without_those_taken_back()
    {
        await Write(async session =>
        {
            await session.Policies.Save(First, None);
            await session.Policies.Save(First with { Id = new("p2"), Name = "Delivery" }, None);
            await session.Policies.Save(First with { Id = new("p3"), Name = "Gone", Gone = true }, None);
        });

        Assert.Equal(["Delivery", "Returns"], (await Read(session => session.Policies.All(Shop, None))).Select(policy => policy.Name));
    }

    [Fact]
    public async Task Dependants_are_given_and_name_a_policy()
    {
        await Write(async session =>
        {
            var named = Answer(Refund, "text");
            await session.Answers.Save(named with { Shown = named.Shown with { Parts = new("text", Policies: ["Returns"]) } }, None);
            await session.Answers.Save(Answer(Parcel, "text"), None);
            var retired = Answer(new("old"), "text") with { State = AnswerState.Retired };
            await session.Answers.Save(retired with { Shown = retired.Shown with { Parts = new("text", Policies: ["Returns"]) } }, None);
        });

        Assert.Equal(Refund, Assert.Single(await Read(session => session.Policies.Dependants(Shop, None))).Id);
    }

    [Fact]
    public async Task A_flag_is_cleared_and_comes_again_with_the_next_version()
    {
        var flag = new PolicyFlag(Shop, Refund, First.Id, 2, Noon);
        await Write(async session =>
        {
            await session.Answers.Save(Answer(Refund, "text"), None);
            await session.Policies.Flag(flag, None);
        });
        Assert.Equal([flag], await Read(session => session.Policies.Flags(Shop, Refund, None)));

        await Write(session => session.Policies.Clear(Shop, Refund, Noon.AddDays(1), None));
        Assert.Empty(await Read(session => session.Policies.Flags(Shop, Refund, None)));

        var again = flag with { Version = 3, At = Noon.AddDays(2) };
        await Write(session => session.Policies.Flag(again, None));
        Assert.Equal([again], await Read(session => session.Policies.Flags(Shop, Refund, None)));
    }

    [Fact]
    public async Task A_version_outlives_the_person_without_the_name()
    {
        await Write(session => session.Policies.Save(First, None));
        await Write(session => session.Policies.Forget(Ann, None));

        Assert.Null(Assert.Single(await Read(session => session.Policies.Versions(Shop, First.Id, None))).By);
    }
}
