using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerAssist.Chat.Replies;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>
/// Sends what the outbox holds: drawn from the store just before, one message at a time in each conversation. A sending that may
/// have arrived is looked up and never repeated blindly.
/// </summary>
public sealed class OutboxWorker(IStore store, IEnumerable<IChatSender> senders, TimeProvider time, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int Page = 32;
    private const int MostTries = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, IChatSender> _senders = senders.ToDictionary(sender => sender.Adapter);

    /// <summary>Sends all that is due now.</summary>
    /// <returns>How many rows were moved on.</returns>
    public async Task<int> Work(CancellationToken cancellationToken)
    {
        var moved = 0;
        while (true)
        {
            var due = await Claim(cancellationToken);
            if (due.Count == 0)
                return moved;
            await Task.WhenAll(due.Select(row => Work(row, cancellationToken)));
            moved += due.Count;
        }
    }

    /// <summary>What was being sent when the process ended may have arrived.</summary>
    public async Task Recover(CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await session.Outbox.Recover([.. _senders.Keys], time.GetUtcNow(), cancellationToken);
        await session.Commit(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_senders.Count == 0)
            return;
        await Recover(stoppingToken);
        await store.Follow(Patience, time, Work, failure => Log.OutboxFailed(logger, failure), stoppingToken);
    }

    /// <summary>
    /// Takes what is due and marks it as being sent before anything of it leaves: nobody else takes it too, and should the process end now,
    /// it is looked up.
    /// </summary>
    private async Task<IReadOnlyList<OutboxRow>> Claim(CancellationToken cancellationToken)
    {
        await using (var view = await store.Read(cancellationToken))
        {
            if ((await Due(view, 1, cancellationToken)).Count == 0)
                return [];
        }

        await using var session = await store.Write(cancellationToken);
        var due = await Due(session, Page, cancellationToken);
        foreach (var row in due.Where(row => row.State != OutboxState.SentUnknown))
            await session.Outbox.Move(row.Id, OutboxState.Sending, null, null, null, cancellationToken);
        await session.Commit(cancellationToken);
        return due;
    }

    private Task<IReadOnlyList<OutboxRow>> Due(ISession session, int limit, CancellationToken cancellationToken) =>
        session.Outbox.Due([.. _senders.Keys], time.GetUtcNow(), limit, cancellationToken);

    private async Task Work(OutboxRow row, CancellationToken cancellationToken)
    {
        var sender = _senders[row.Outgoing.Place.Workspace.Adapter];
        if (await Draw(row, cancellationToken) is not { } reply)
            return;
        if (row.State == OutboxState.SentUnknown)
            await LookUp(row, reply, sender, cancellationToken);
        else
            await Send(row, reply with { MayRepeat = row.Unclear > 0 && reply.Replaces is null }, sender, cancellationToken);
    }

    /// <summary>Draws the row as late as can be, while others write; what may not be said any more is dropped.</summary>
    private async Task<Reply?> Draw(OutboxRow row, CancellationToken cancellationToken)
    {
        Step step;
        try
        {
            await using var view = await store.Read(cancellationToken);
            var (reply, dropped) = await Drawing.Draw(view, row, time.GetUtcNow(), cancellationToken);
            if (reply is not null)
                return reply;
            step = new(OutboxState.Dropped, null, null, dropped);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.OutboxFailed(logger, failure);
            var now = time.GetUtcNow();
            step = row.State == OutboxState.SentUnknown
                ? new(OutboxState.SentUnknown, now + SecondLook, null, failure.GetType().Name)
                : Again(row, null, null, failure.GetType().Name, now);
        }

        await Move(row, null, step, cancellationToken);
        return null;
    }

    private async Task Send(OutboxRow row, Reply reply, IChatSender sender, CancellationToken cancellationToken)
    {
        Sending sending;
        try
        {
            sending = await sender.Send(reply, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.SenderThrew(logger, failure, row.Id, sender.Adapter);
            sending = new Sending.Ambiguous(failure.GetType().Name);
        }

        var now = time.GetUtcNow();
        await Move(row, reply, sending switch
        {
            Sending.Sent sent => new(OutboxState.Sent, null, sent.Message, null),
            // Putting a message in the place of itself twice does no harm.
            Sending.Ambiguous ambiguous when reply.Replaces is not null => Again(row, reply, null, ambiguous.Reason, now),
            Sending.Ambiguous ambiguous => new(OutboxState.SentUnknown, row.Unclear == 0 ? now : now + SecondLook, null, ambiguous.Reason),
            Sending.Later later => Again(row, reply, later.After, later.Reason, now),
            Sending.Refused refused => new(OutboxState.Failed, null, null, refused.Reason) { SurelyNot = true },
            _ => throw new ArgumentOutOfRangeException(nameof(row), sending.GetType().Name, "No such end of a sending."),
        }, cancellationToken);
    }

    private async Task LookUp(OutboxRow row, Reply reply, IChatSender sender, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var first = row.Unclear <= 1;
        await Move(row, reply, await sender.Find(reply, cancellationToken) switch
        {
            Lookup.Found found => new(OutboxState.Sent, null, found.Message, null),
            Lookup.Missing when now - row.Created < SecondLook => new(OutboxState.SentUnknown, row.Created + SecondLook, null, "not found at the first look"),
            // Not there half a minute after it was sent: sending it is no repetition, however often that happens.
            Lookup.Missing when now - row.Created < LongestWait => new(OutboxState.Ready, now, null, "not found twice"),
            Lookup.CannotTell when first && reply.Body is AnswerBody => new(OutboxState.Ready, now, null, "cannot be looked up; one retry"),
            _ => new(OutboxState.Failed, null, null, "it may or may not have arrived"),
        }, cancellationToken);
    }

    // A wait that the platform asks for is no failure, and the one reply that somebody is owed is not given up soon; neither goes on for ever.
    private static Step Again(OutboxRow row, Reply? reply, TimeSpan? after, string reason, DateTimeOffset now) =>
        row.Tries + 1 < MostTries || ((after is not null || reply is { Replaces: null }) && now - row.Created < LongestWait)
            ? new(OutboxState.Ready, now + (after ?? Backoff.After(row.Tries)), null, reason)
            : new(OutboxState.Failed, null, null, reason) { SurelyNot = true };

    private async Task Move(OutboxRow row, Reply? reply, Step step, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await session.Outbox.Move(row.Id, step.State, step.Due, step.Message, step.Reason, cancellationToken);
        if (reply is not null && step.State == OutboxState.Sent)
            await Delivery.Keep(session, row.Outgoing, reply, step.Message, time.GetUtcNow(), cancellationToken);
        if (step is { State: OutboxState.Failed, SurelyNot: true })
            await session.Send(new Handled(new Result.Done(), await Undelivered.Reason(session, row.Outgoing, cancellationToken)), time.GetUtcNow(), cancellationToken);
        await session.Commit(cancellationToken);
        if (step.State == OutboxState.Failed)
            Log.SendingFailed(logger, row.Id, step.Reason ?? "");
    }

    private sealed record Step(OutboxState State, DateTimeOffset? Due, MessageId? Message, string? Reason)
    {
        /// <summary>Whether what failed is surely not there, so that something else may be said in its place.</summary>
        public bool SurelyNot { get; init; }
    }
}
