using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Sqlite;

namespace PeerAssist.Tests.Api;

public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_is_told_nothing_is_half_done_and_it_goes_on_when_there_is_room()
    {
        var api = new ApiUnderTest();
        await api.InitializeAsync();
        try
        {
            var store = api.Services.GetRequiredService<SqliteStore>();
            var body = new { contributor = "ben", text = new string('x', 7_000), baseRevision = 1 };
            store.LimitPages(1);

            var said = await api.Post("/api/v1/answers/damage/corrections", body, 503, "once");
            store.LimitPages(100_000);
            var answer = await api.Get("/api/v1/answers/damage");
            var again = await api.Post("/api/v1/answers/damage/corrections", body, key: "once");

            Assert.Equal("The server's disk is full, so nothing was saved; please try again later.", (string)said["detail"]!);
            Assert.Equal(1, (int)answer["revision"]!);
            Assert.Equal(2, (int)again["revision"]!);
        }
        finally
        {
            await api.DisposeAsync();
        }
    }
}
