using System.Collections.Concurrent;

namespace PeerAssist.Lucene;

/// <summary>
/// A folder for files that are worth nothing once the index is gone. A generation that was replaced is dropped without a word,
/// so its folder goes with the garbage, and the last one with the process.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    private static readonly ConcurrentDictionary<string, bool> s_there = new();

    static ScratchFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var path in s_there.Keys)
            Delete(path);
    };

    public ScratchFolder() => s_there[Path] = true;

    ~ScratchFolder() => Delete(Path);

    public string Path { get; } = Directory.CreateTempSubdirectory("peerassist-lucene-").FullName;

    public void Dispose()
    {
        Delete(Path);
        GC.SuppressFinalize(this);
    }

    private static void Delete(string path)
    {
        try
        {
            s_there.TryRemove(path, out _);
            Directory.Delete(path, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // The system clears its folder for temporary files.
        }
    }
}
