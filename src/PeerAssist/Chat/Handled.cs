using PeerAssist.Chat.Replies;

namespace PeerAssist.Chat;

/// <summary>What came of an event: the answer to whoever waits for one, and what is to be said.</summary>
/// <param name="Result">The synchronous answer.</param>
/// <param name="Outgoing">What goes to the outbox in the same transaction.</param>
public sealed record Handled(Result Result, params IReadOnlyList<Outgoing> Outgoing)
{
    /// <summary>The event asked for nothing.</summary>
    public static Handled Nothing { get; } = new(new Result.Done());

    public static Handled Refuse(Refusal reason) => new(new Result.Refused(reason));
}
