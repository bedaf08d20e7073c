using Microsoft.Extensions.Logging;

namespace PeerAssist;

/// <summary>What the product says to its operator; never a question's or an answer's text.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The index could not follow the store; it tries again.")]
    public static partial void FollowingFailed(ILogger logger, Exception failure);

    [LoggerMessage(2, LogLevel.Error, "Handling event {Id} failed for the {Tries}. time.")]
    public static partial void HandlingFailed(ILogger logger, Exception failure, long id, int tries);

    [LoggerMessage(3, LogLevel.Error, "The inbox could not be read; it tries again.")]
    public static partial void InboxFailed(ILogger logger, Exception failure);

    [LoggerMessage(4, LogLevel.Error, "The outbox could not be worked on; it tries again.")]
    public static partial void OutboxFailed(ILogger logger, Exception failure);

    [LoggerMessage(5, LogLevel.Warning, "Sending {Id} failed: {Reason}")]
    public static partial void SendingFailed(ILogger logger, string id, string reason);

    [LoggerMessage(7, LogLevel.Warning, "What is done with could not be dropped; it is tried again in an hour.")]
    public static partial void TidyingFailed(ILogger logger, Exception failure);

    [LoggerMessage(6, LogLevel.Warning, "Sending {Id} through {Adapter} threw.")]
    public static partial void SenderThrew(ILogger logger, Exception failure, string id, string adapter);

    [LoggerMessage(9, LogLevel.Error, "Who was given words that have changed could not be told yet; it is tried again.")]
    public static partial void RecallFailed(ILogger logger, Exception failure);

    [LoggerMessage(13, LogLevel.Error, "Authors could not be told what their answers did; it tries again.")]
    public static partial void EffectFailed(ILogger logger, Exception failure);

    [LoggerMessage(12, LogLevel.Error, "The open questions could not be looked after; it tries again.")]
    public static partial void UnansweredFailed(ILogger logger, Exception failure);

    [LoggerMessage(8, LogLevel.Error, "Building the search anew failed.")]
    public static partial void ReindexFailed(ILogger logger, Exception failure);

    [LoggerMessage(20, LogLevel.Error, "Answers that are alike could not be compared yet; it is tried again.")]
    public static partial void PairingFailed(ILogger logger, Exception failure);
}
