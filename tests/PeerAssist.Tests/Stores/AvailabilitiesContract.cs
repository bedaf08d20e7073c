using PeerAssist.Organisations;

namespace PeerAssist.Tests.Stores;

public abstract class AvailabilitiesContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Whoever_has_said_nothing_may_not_be_asked_and_what_was_said_last_counts()
    {
        var evenings = new Availability(true, new("Europe/Rome", Weekdays.Saturday | Weekdays.Sunday, 18 * 60, 2 * 60));
        Assert.Equal(Availability.Unsaid, await Read(session => session.Availabilities.Of(Ann, None)));

        Assert.False(await Read(session => session.Availabilities.Any(None)));

        await Write(session => session.Availabilities.Save(Ann, Availability.Unsaid with { MayBeAsked = true }, None));
        await Write(session => session.Availabilities.Save(Ann, evenings, None));
        Assert.Equal(evenings, await Read(session => session.Availabilities.Of(Ann, None)));
        Assert.Equal(Availability.Unsaid, await Read(session => session.Availabilities.Of(Bo, None)));
        Assert.True(await Read(session => session.Availabilities.Any(None)));

        await Write(session => session.Availabilities.Forget(Ann, None));
        Assert.Equal(Availability.Unsaid, await Read(session => session.Availabilities.Of(Ann, None)));
    }
}
