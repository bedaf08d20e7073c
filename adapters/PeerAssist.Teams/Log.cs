using Microsoft.Extensions.Logging;

namespace PeerAssist.Teams;

/// <summary>Everything this adapter logs; no message of it holds what somebody wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys that Teams signs with could not be read; keys from before stand: {Known}")]
    public static partial void KeysNotRead(this ILogger log, Exception failure, bool known);

    [LoggerMessage(Level = LogLevel.Information, Message = "Teams refused a message: {Status} {Code}")]
    public static partial void SendingRefused(this ILogger log, int status, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "A delivery was refused: {Reason}")]
    public static partial void DeliveryRefused(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A delivery of tenant {Tenant} for bot {App} was ignored: that tenant is not configured for the bot")]
    public static partial void TenantIgnored(this ILogger log, string? tenant, string app);

    [LoggerMessage(Level = LogLevel.Error, Message = "A delivery could not be kept, so Teams is told to deliver it again")]
    public static partial void NotKept(this ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The members of a conversation could not be read: {Reason}")]
    public static partial void MembersNotRead(this ILogger log, string reason);
}
