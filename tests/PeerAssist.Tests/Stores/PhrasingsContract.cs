using PeerAssist.Answers;

namespace PeerAssist.Tests.Stores;

public abstract class PhrasingsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Phrasing Curated = new("How do I get my money back?", Audience.Organisation, PhrasingOrigin.Imported);

    private static readonly Phrasing Asked = new(
        "money back pls", new(AudienceKind.Channel, "web:shop/returns"), PhrasingOrigin.Asked, Ann, [new(Bo, true), new(Ann, false)]);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Write(session => session.Answers.Save(Answer(Refund, "Ask for the receipt"), None));
    }

    [Fact]
    public async Task Phrasings_come_in_the_order_in_which_they_were_first_saved()
    {
        await Write(async session =>
        {
            await session.Phrasings.Save(Shop, Refund, Curated, None);
            await session.Phrasings.Save(Shop, Refund, Asked, None);
            await session.Phrasings.Save(Shop, Refund, Curated with { Text = "A refund" }, None);
        });
        var doubted = Curated.Heard(Bo, fits: false);
        await Write(session => session.Phrasings.Save(Shop, Refund, doubted, None));

        Assert.Equal([doubted, Asked, Curated with { Text = "A refund" }], await Read(session => session.Phrasings.Of(Shop, Refund, None)));
        Assert.Equal(3, await Read(session => session.Phrasings.Count(Shop, None)));
    }

    [Fact]
    public async Task A_removed_phrasing_is_gone_and_the_others_stay()
    {
        await Write(async session =>
        {
            await session.Phrasings.Save(Shop, Refund, Curated, None);
            await session.Phrasings.Save(Shop, Refund, Asked, None);
            await session.Phrasings.Remove(Shop, Refund, Curated.Text, None);
        });

        Assert.Equal([Asked], await Read(session => session.Phrasings.Of(Shop, Refund, None)));
    }

    [Fact]
    public async Task Forgetting_a_person_keeps_the_weight_of_a_phrasing_but_no_name()
    {
        await Write(session => session.Phrasings.Save(Shop, Refund, Asked, None));
        await Write(session => session.Phrasings.Forget(Ann, None));

        var kept = Assert.Single(await Read(session => session.Phrasings.Of(Shop, Refund, None)));
        Assert.Null(kept.By);
        Assert.Equal([true, false], kept.Voices.Select(voice => voice.Fits));
        Assert.Equal(Bo, kept.Voices[0].By);
        Assert.NotEqual(Ann, kept.Voices[1].By);
    }
}
