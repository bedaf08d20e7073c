namespace PeerAssist.Sqlite;

/// <summary>Makes the directory that holds what a team knows: its owner's alone.</summary>
internal static class DataDirectory
{
    /// <summary>The full path of the directory; one that is there already keeps its permissions.</summary>
    public static string Make(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path).FullName
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
