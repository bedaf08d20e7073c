using System.Text;
using PeerAssist.Privacy;
using PeerAssist.Sqlite;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

public sealed class KeyFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Path => _directory["keys"];

    [SkippableFact]
    public void The_first_start_makes_a_key_for_the_owners_eyes_only()
    {
        KeyFile.Open(Path);

        Assert.Equal([Path], Directory.GetFiles(_directory.Path));
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes.");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }
    }

    [Fact]
    public void The_same_file_gives_the_same_keys()
    {
        var value = new Envelope(KeyFile.Open(Path)).Seal("token"u8, "slack");

        Assert.Equal("token"u8.ToArray(), new Envelope(KeyFile.Open(Path)).Open(value, "slack"));
    }

    [Fact]
    public void An_added_line_seals_from_then_on_and_the_first_still_opens()
    {
        var old = KeyFile.Open(Path);
        var value = new Envelope(old).Seal("token"u8, "slack");
        File.AppendAllText(Path, $"next {Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('k', 32)))}\n");

        var both = KeyFile.Open(Path);
        Assert.Equal("next", both.Current);
        Assert.Equal("token"u8.ToArray(), new Envelope(both).Open(value, "slack"));
        Assert.Equal(old.Derive("pseudonyms"), both.Derive("pseudonyms"));
    }

    [Fact]
    public async Task Of_several_that_start_at_once_only_one_makes_the_key()
    {
        var rings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => KeyFile.Open(Path))));

        Assert.Single(rings.Select(ring => ring.Current).Distinct());
    }

    [Theory]
    [InlineData("")]
    [InlineData("only-an-id\n")]
    [InlineData("id not-base64!\n")]
    [InlineData("id c2hvcnQ=\n")]
    public void A_file_that_holds_something_else_is_refused_in_one_sentence(string content)
    {
        File.WriteAllText(Path, content);

        Assert.Contains(Path, Assert.Throws<StoreUnusableException>(() => KeyFile.Open(Path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();
}
