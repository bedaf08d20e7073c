using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PeerAssist.Host.Serving;
using PeerAssist.Sqlite;
using PeerAssist.Web.Api;

namespace PeerAssist.Host.Commands;

/// <summary>What <c>doctor</c> looks at outside the store.</summary>
internal static class Surroundings
{
    private const long EnoughDisk = 1024L * 1024 * 1024;

    public static Settings? Read(IConfiguration configuration, List<Check> checks)
    {
        try
        {
            var settings = Settings.Read(configuration);
            _ = new ApiAccess(configuration);
            Parts.Index(settings).Dispose();
            checks.Add(Check.Well("configuration", $"Data in {settings.DataDirectory}, store {settings.Store}, index {settings.Index}."));
            return settings;
        }
        catch (Exception wrong) when (wrong is SettingsException or InvalidOperationException)
        {
            checks.Add(Check.Ill("configuration", wrong.Message));
            return null;
        }
    }

    public static Check Directory(Settings settings)
    {
        var probe = Path.Combine(settings.DataDirectory, $".doctor-{Environment.ProcessId}");
        try
        {
            if (!System.IO.Directory.Exists(settings.DataDirectory))
                return Check.Well("directory", $"{settings.DataDirectory} is not there yet; the first start makes it.");
            File.WriteAllText(probe, "");
            return Check.Well("directory", $"{settings.DataDirectory} can be written.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Check.Ill("directory", $"{settings.DataDirectory} cannot be written ({failure.Message.TrimEnd('.')}); give the account that runs PeerAssist the right to.");
        }
        finally
        {
            if (File.Exists(probe))
                File.Delete(probe);
        }
    }

    public static Check Disk(Settings settings)
    {
        var there = new DirectoryInfo(settings.DataDirectory);
        while (!there.Exists && there.Parent is { } parent)
            there = parent;
        var free = new DriveInfo(there.FullName).AvailableFreeSpace;
        var gigabytes = ((double)free / (1024 * 1024 * 1024)).ToString("0.0", CultureInfo.InvariantCulture);
        return free >= EnoughDisk
            ? Check.Well("disk", $"{gigabytes} GB are free.")
            : Check.Ill("disk", $"Only {gigabytes} GB are free; make room, or move Data:Directory to another disk.");
    }

    public static Check Keys(Settings settings)
    {
        if (!File.Exists(settings.KeyFile))
            return Check.Well("keys", $"{settings.KeyFile} is not there yet; the first start makes it.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(settings.KeyFile) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
            return Check.Ill("keys", $"{settings.KeyFile} can be read by other accounts; run: chmod 600 {settings.KeyFile}");
        return Check.Well("keys", $"{settings.KeyFile} is for this account only; keep a copy of it in a safe place.");
    }

    public static Check Ports(Settings settings)
    {
        if (ServerLock.IsTaken(settings.DataDirectory))
            return Check.Well("port", $"A server is running on this data directory, on {settings.Urls} unless it was told otherwise.");
        return TakenPort(settings) is { } taken ? Check.Ill("port", taken) : Check.Well("port", $"{settings.Urls} is free.");
    }

    /// <summary>Says which address of the server is in use by another program; null when all are free.</summary>
    public static string? TakenPort(Settings settings) => settings.Urls.Split(';').FirstOrDefault(url => IsTaken(new Uri(url))) is { } taken
        ? $"{taken} is in use by another program; end it, or choose another address with Server:Urls (Server__Urls in the environment)."
        : null;

    private static bool IsTaken(Uri url)
    {
        var address = IPAddress.TryParse(url.Host.Trim('[', ']'), out var known) ? known : url.IsLoopback ? IPAddress.Loopback : IPAddress.Any;
        try
        {
            using var probe = new TcpListener(address, url.Port);
            probe.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
