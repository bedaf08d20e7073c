using System.Globalization;
using PeerAssist.Sqlite;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

public sealed class ServerLockTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void A_second_server_is_told_which_process_has_the_directory()
    {
        using var first = ServerLock.Take(_directory.Path);

        var refused = Assert.Throws<StoreUnusableException>(() => ServerLock.Take(_directory.Path));
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
        Assert.Contains(_directory.Path, refused.Message, StringComparison.Ordinal);
        Assert.True(ServerLock.IsTaken(_directory.Path));
    }

    [Fact]
    public void The_lock_is_free_again_when_the_server_has_ended()
    {
        ServerLock.Take(_directory.Path).Dispose();

        Assert.False(ServerLock.IsTaken(_directory.Path));
        using var next = ServerLock.Take(_directory.Path);
        Assert.True(ServerLock.IsTaken(_directory.Path));
    }

    [Fact]
    public void A_directory_that_never_had_a_server_is_free() => Assert.False(ServerLock.IsTaken(_directory["missing"]));

    public void Dispose() => _directory.Dispose();
}
