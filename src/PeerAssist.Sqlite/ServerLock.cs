using System.Globalization;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite;

/// <summary>Held by the one server of a data directory. The operating system frees it when the process ends, however it ends.</summary>
public sealed class ServerLock : IDisposable
{
    private const string LockName = "server.lock";

    // The locked file cannot be read by others everywhere, so that the number stands in one of its own.
    private const string ProcessName = "server.pid";

    private const int Attempts = 50;

    private readonly FileStream _file;

    private ServerLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a data directory.</summary>
    /// <exception cref="StoreUnusableException">Another server has it.</exception>
    public static ServerLock Take(string directory)
    {
        var path = Path.Combine(DataDirectory.Make(directory), LockName);
        var pause = new SpinWait();
        while (true)
        {
            try
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                File.WriteAllText(Path.Combine(directory, ProcessName), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
                return new(file);
            }
            catch (IOException) when (pause.Count < Attempts)
            {
                // A verb that looks whether a server runs holds the file for a moment.
                pause.SpinOnce();
            }
            catch (IOException exception)
            {
                throw new StoreUnusableException(
                    $"Another PeerAssist server (process {Holder(directory)}) is using {directory}: stop it, or give this one its own Data:Directory.", exception);
            }
        }
    }

    /// <summary>Whether a server is running on a data directory, in this process or another.</summary>
    public static bool IsTaken(string directory)
    {
        var path = Path.Combine(directory, LockName);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose() => _file.Dispose();

    private static string Holder(string directory)
    {
        try
        {
            return File.ReadAllText(Path.Combine(directory, ProcessName));
        }
        catch (IOException)
        {
            return "unknown";
        }
    }
}
