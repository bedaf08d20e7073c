using Microsoft.Data.Sqlite;
using PeerAssist.Sqlite;

namespace PeerAssist.Tests.Api;

public sealed class BusyStoreTests
{
    [Fact]
    public async Task A_store_that_another_process_keeps_for_too_long_is_told_and_nothing_is_half_done()
    {
        var api = new ApiUnderTest();
        await api.InitializeAsync();
        try
        {
            var body = new { contributor = "ben", text = "Send two.", baseRevision = 1 };
            var other = new SqliteConnection($"Data Source={Path.Combine(api.Directory, SqliteStore.FileName)};Pooling=False");
            await using (other)
            {
                await other.OpenAsync();
                await using var hold = other.BeginTransaction(deferred: false);
                var said = await api.Post("/api/v1/answers/damage/corrections", body, 503, "once");
                Assert.Equal("The server's store is busy with other work, so nothing was saved; please try again later.", (string)said["detail"]!);
            }

            Assert.Equal(2, (int)(await api.Post("/api/v1/answers/damage/corrections", body, key: "once"))["revision"]!);
        }
        finally
        {
            await api.DisposeAsync();
        }
    }
}
