namespace PeerAssist.Host.Dashboard;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The dashboard could not show or do {Path}.")]
    public static partial void PageFailed(ILogger logger, Exception fault, string path);

    [LoggerMessage(2, LogLevel.Error, "A file that was handed in for import could not be taken.")]
    public static partial void ImportFailed(ILogger logger, Exception fault);
}
