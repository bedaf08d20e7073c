using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

public abstract class JobsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly string[] Kinds = ["import", "reindex"];

    [Fact]
    public async Task The_oldest_waiting_job_is_taken_once()
    {
        await Write(async session =>
        {
            await session.Jobs.Add(Job("j2", 2), None);
            await session.Jobs.Add(Job("j1", 1), None);
            await session.Jobs.Add(Job("j0", 0) with { Kind = "unknown" }, None);
        });

        Assert.Equal(Job("j1", 1) with { State = JobState.Running }, await Claim());
        Assert.Equal("j2", (await Claim())!.Id);
        Assert.Null(await Claim());
    }

    [Fact]
    public async Task A_job_whose_worker_went_away_is_taken_again_with_its_progress()
    {
        await Write(session => session.Jobs.Add(Job("j1", 1), None));
        var taken = (await Claim())!;
        var halfway = taken with { Done = 50, Total = 100 };
        await Write(session => session.Jobs.Save(halfway, Noon + (2 * Lease), None));

        Assert.Null(await Claim(Noon + Lease));
        Assert.Equal(halfway, await Claim(Noon + (2 * Lease)));
    }

    [Fact]
    public async Task A_job_that_ended_is_not_taken_and_keeps_its_result()
    {
        await Write(session => session.Jobs.Add(Job("j1", 1), None));
        var ended = (await Claim())! with { State = JobState.Failed, Result = "The file is empty." };
        await Write(session => session.Jobs.Save(ended, Noon, None));

        Assert.Null(await Claim(Noon + (2 * Lease)));
        Assert.Equal(ended, await Read(session => session.Jobs.Find("j1", None)));
    }

    [Fact]
    public async Task The_latest_jobs_of_an_organisation_come_first()
    {
        await Write(async session =>
        {
            await session.Jobs.Add(Job("j1", 1), None);
            await session.Jobs.Add(Job("j2", 2), None);
            await session.Jobs.Add(Job("j3", 3) with { Organisation = Rival }, None);
        });

        Assert.Equal(["j2", "j1"], (await Read(session => session.Jobs.Latest(Shop, 10, None))).Select(job => job.Id));
        Assert.Equal(["j2"], (await Read(session => session.Jobs.Latest(Shop, 1, None))).Select(job => job.Id));
    }

    private static Job Job(string id, int second) => new(id, Shop, "import", "{}", JobState.Waiting, 0, 0, null, Noon.AddSeconds(second));

    private Task<Job?> Claim(DateTimeOffset? at = null) => Write(session => session.Jobs.Claim(Kinds, "worker", at ?? Noon, Lease, None));
}
