using System.Security.Cryptography;
using PeerAssist.Privacy;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite;

/// <summary>
/// The file with the secret keys: one a line, id and Base64, oldest first. To replace the key, add a line; to forget an old one,
/// remove its line once nothing is sealed with it any more.
/// </summary>
public static class KeyFile
{
    /// <summary>The keys of the file; a file that is missing is made, with one key, readable by its owner alone.</summary>
    /// <exception cref="StoreUnusableException">The file holds something else.</exception>
    public static KeyRing Open(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        try
        {
            return new(File.ReadLines(path).Where(line => line.Length > 0).Select(Parse));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new StoreUnusableException($"{path} is not a key file: each line has a key's id, a space and 32 bytes in Base64.", exception);
        }
    }

    private static KeyValuePair<string, byte[]> Parse(string line) => line.Split(' ') is [var id, var secret]
        ? new(id, Convert.FromBase64String(secret))
        : throw new FormatException("A line has an id and a secret.");

    private static void Create(string path)
    {
        DataDirectory.Make(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var line = $"{id} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyRing.KeyLength))}\n";

        // Written aside and linked in, so that of two processes that start at once only one makes the key.
        var unfinished = $"{path}.{id}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(line));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(unfinished);
        }
    }
}
