using System.Security.Cryptography;
using System.Text;
using PeerAssist.Lucene;
using PeerAssist.Tests.Stores;

namespace PeerAssist.Tests.Lucene;

public sealed class ArchiveTests
{
    [Fact]
    public void Files_come_back_as_they_were_written_and_nothing_after_them_is_read()
    {
        using var from = new TemporaryDirectory();
        using var to = new TemporaryDirectory();
        var large = RandomNumberGenerator.GetBytes(200_000);
        File.WriteAllBytes(Path.Combine(from.Path, "_0.cfs"), large);
        File.WriteAllText(Path.Combine(from.Path, "segments_1"), "");
        using var stream = new MemoryStream();
        Archive.Write(stream, from.Path, ["_0.cfs", "segments_1"]);
        var end = stream.Position;
        stream.WriteByte(42);
        stream.Position = 0;

        Assert.True(Archive.TryRead(stream, to.Path));

        Assert.Equal(end, stream.Position);
        Assert.Equal(large, File.ReadAllBytes(Path.Combine(to.Path, "_0.cfs")));
        Assert.Equal(2, Directory.GetFiles(to.Path).Length);
    }

    [Theory]
    [InlineData("../escaped")]
    [InlineData("/tmp/escaped")]
    [InlineData("..")]
    [InlineData("")]
    public void A_name_that_leads_out_of_the_folder_is_damage(string name)
    {
        using var to = new TemporaryDirectory();
        var inside = Directory.CreateDirectory(Path.Combine(to.Path, "inside")).FullName;
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write("peerassist lucene 1\n"u8);
            writer.Write(1);
            writer.Write(Encoding.UTF8.GetByteCount(name));
            writer.Write(Encoding.UTF8.GetBytes(name));
            writer.Write(0L);
            stream.Position = 0;
            writer.Write(SHA256.HashData(stream));
        }

        stream.Position = 0;

        Assert.False(Archive.TryRead(stream, inside));
        Assert.Empty(Directory.GetFiles(to.Path, "*", SearchOption.AllDirectories));
    }
}
