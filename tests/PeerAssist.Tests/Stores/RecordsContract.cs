namespace PeerAssist.Tests.Stores;

public abstract class RecordsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task A_record_is_replaced_found_and_removed()
    {
        await Write(session => session.Records.Save("slack", "install/T1", "old"u8.ToArray(), None));
        await Write(session => session.Records.Save("slack", "install/T1", "token"u8.ToArray(), None));
        await Write(session => session.Records.Save("teams", "install/T1", "other"u8.ToArray(), None));

        Assert.Equal("token"u8.ToArray(), await Read(session => session.Records.Find("slack", "install/T1", None)));
        await Write(session => session.Records.Remove("slack", "install/T1", None));
        Assert.Null(await Read(session => session.Records.Find("slack", "install/T1", None)));
        Assert.Equal("other"u8.ToArray(), await Read(session => session.Records.Find("teams", "install/T1", None)));
    }

    [Fact]
    public async Task A_range_holds_the_keys_of_a_prefix_in_order()
    {
        string[] keys = ["m/3", "m/1", "m/é", "m/2", "m", "n/1", "M/1", "m%"];
        await Write(async session =>
        {
            foreach (var key in keys)
            {
                await session.Records.Save("web", key, ReadOnlyMemory<byte>.Empty, None);
            }
        });

        Assert.Equal(["m/1", "m/2", "m/3", "m/é"], await Keys("m/", null, 10));
        Assert.Equal(["m/2", "m/3"], await Keys("m/", "m/1", 2));
        Assert.Empty(await Keys("x", null, 10));
    }

    private async Task<IEnumerable<string>> Keys(string prefix, string? after, int limit) =>
        (await Read(session => session.Records.Range("web", prefix, after, limit, None))).Select(record => record.Key);
}
