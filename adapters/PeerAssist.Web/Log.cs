using Microsoft.Extensions.Logging;

namespace PeerAssist.Web;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The web chat could not keep a reply; it is tried again.")]
    public static partial void ReplyNotKept(ILogger logger, Exception fault);

    [LoggerMessage(2, LogLevel.Error, "The web chat could not do what was asked of {Route}.")]
    public static partial void RequestFailed(ILogger logger, Exception fault, string route);
}
