using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Tests.Stores;

public abstract class RequestsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly WorkspaceId Web = new("web:shop");
    private static readonly Place Direct = new(new(Web, "direct-ann"), ChannelKind.Direct);

    private static readonly Request ToAnn = new(
        new("r1"), Shop, new("q1"), Asked.Colleague, Ann, Direct, new Account(Web, "u-ann"), "nl", Noon, RequestState.Waiting);

    [Fact]
    public async Task A_request_comes_back_as_it_went_in_and_is_replaced_by_its_id()
    {
        var post = new Request(new("r2"), Shop, new("q1"), Asked.Channel, null, Happening.Public(), null, "en", Noon.AddHours(1));
        await Write(session => session.Requests.Save(ToAnn, None));
        await Write(session => session.Requests.Save(post, None));
        var over = ToAnn with { State = RequestState.Declined, Message = new("m7") };
        await Write(session => session.Requests.Save(over, None));

        Assert.Equal(over, await Read(session => session.Requests.Find(Shop, new("r1"), None)));
        Assert.Equal([over, post], await Read(session => session.Requests.Of(Shop, new("q1"), None)));
        Assert.Null(await Read(session => session.Requests.Find(Rival, new("r1"), None)));
        Assert.Equal(over, await Read(session => session.Requests.SentAs(Direct.Channel, new("m7"), None)));
        Assert.Null(await Read(session => session.Requests.SentAs(Direct.Channel, new("m8"), None)));
    }

    [Fact]
    public async Task What_waits_for_a_person_and_how_often_the_person_was_asked_as_a_colleague_is_known()
    {
        await Write(async session =>
        {
            await session.Requests.Save(ToAnn, None);
            await session.Requests.Save(ToAnn with { Id = new("r2"), State = RequestState.Declined, At = Noon.AddHours(1) }, None);
            await session.Requests.Save(ToAnn with { Id = new("r3"), Of = Asked.Lead, At = Noon.AddHours(2) }, None);
            await session.Requests.Save(ToAnn with { Id = new("r4"), To = Bo }, None);
        });

        Assert.Equal([new("r1"), new("r3")], (await Read(session => session.Requests.WaitingFor(Ann, None))).Select(request => request.Id));
        Assert.Equal(2, await Read(session => session.Requests.CountTo(Ann, Noon, None)));
        Assert.Equal(1, await Read(session => session.Requests.CountTo(Ann, Noon.AddMinutes(1), None)));
    }

    [Fact]
    public async Task A_forgotten_person_was_never_asked()
    {
        await Write(session => session.Requests.Save(ToAnn, None));
        await Write(session => session.Requests.Save(ToAnn with { Id = new("r2"), To = Bo }, None));
        await Write(session => session.Requests.Forget(Ann, None));

        Assert.Equal([new("r2")], (await Read(session => session.Requests.Of(Shop, new("q1"), None))).Select(request => request.Id));
    }
}
