using Microsoft.Extensions.Logging;

namespace PeerAssist.Slack;

/// <summary>What the adapter tells the operator; never what people wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "A Slack delivery for workspace {Team}, where the app is not installed, was ignored.")]
    public static partial void UnknownWorkspace(ILogger logger, string team);

    [LoggerMessage(LogLevel.Warning, "A Slack delivery for another app ({App}) was ignored.")]
    public static partial void OtherApp(ILogger logger, string app);

    [LoggerMessage(LogLevel.Warning, "A request to a Slack endpoint was refused: {Reason}.")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "A Slack delivery could not be kept; Slack will send it again.")]
    public static partial void NotKept(ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Slack dropped events of workspace {Team} because there were too many; what was said in that minute was not seen.")]
    public static partial void EventsDropped(ILogger logger, string team);

    [LoggerMessage(LogLevel.Error, "Work that followed a Slack delivery failed: {What}.")]
    public static partial void ErrandFailed(ILogger logger, Exception failure, string what);

    [LoggerMessage(LogLevel.Warning, "Slack refused {Method}: {Error}.")]
    public static partial void CallRefused(ILogger logger, string method, string error);

    [LoggerMessage(LogLevel.Information, "Connected to Slack workspace {Team}.")]
    public static partial void Connected(ILogger logger, string team);

    [LoggerMessage(LogLevel.Error, "Slack does not accept the bot token: {Error}. Nothing can be read or sent until it is replaced.")]
    public static partial void TokenRefused(ILogger logger, string error);

    [LoggerMessage(LogLevel.Warning, "Slack workspace {Team} is installed but not linked to an organisation; an admin has to link it.")]
    public static partial void NotLinked(ILogger logger, string team);

    [LoggerMessage(LogLevel.Information, "The app was removed from Slack workspace {Team}; its token and records are deleted.")]
    public static partial void Removed(ILogger logger, string team);

    [LoggerMessage(LogLevel.Information, "Slack socket {Number} is open.")]
    public static partial void SocketOpen(ILogger logger, int number);

    [LoggerMessage(LogLevel.Information, "Slack socket {Number} is replaced: {Reason}.")]
    public static partial void SocketReplaced(ILogger logger, int number, string reason);

    [LoggerMessage(LogLevel.Warning, "Slack socket {Number} failed ({Reason}); next try in {Wait}.")]
    public static partial void SocketFailed(ILogger logger, int number, string reason, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "Socket Mode was switched off in the app's settings: no events arrive until it is on again and the server is restarted.")]
    public static partial void SocketsSwitchedOff(ILogger logger);
}
