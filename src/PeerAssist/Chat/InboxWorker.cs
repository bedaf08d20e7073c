using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>Takes what was committed to the inbox and has it handled: effects, replies and the end of the row in one transaction.</summary>
public sealed class InboxWorker(IStore store, Assistant assistant, TimeProvider time, ILogger<InboxWorker> logger) : BackgroundService
{
    private const int Page = 50;
    private const int MostTries = 8;
    private const int AtOnce = 4;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}";

    /// <summary>Handles all that is due now.</summary>
    /// <returns>How many arrivals were taken.</returns>
    public async Task<int> Work(CancellationToken cancellationToken)
    {
        var taken = 0;
        while (true)
        {
            var rows = await Claim(cancellationToken);
            // Of each conversation there is one row at most; those that commit together share one wait for the disk.
            await Parallel.ForEachAsync(
                rows, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (row, token) => await Work(row, token));
            taken += rows.Count;
            if (rows.Count == 0)
                return taken;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        store.Follow(Patience, time, Work, failure => Log.InboxFailed(logger, failure), stoppingToken);

    private async Task<IReadOnlyList<InboxRow>> Claim(CancellationToken cancellationToken)
    {
        await using (var view = await store.Read(cancellationToken))
        {
            if ((await view.Inbox.Count(cancellationToken)).Waiting == 0)
                return [];
        }

        await using var session = await store.Write(cancellationToken);
        var rows = await session.Inbox.Claim(_owner, time.GetUtcNow(), Lease, Page, cancellationToken);
        if (rows.Count > 0)
            await session.Commit(cancellationToken);
        return rows;
    }

    private async Task Work(InboxRow row, CancellationToken cancellationToken)
    {
        try
        {
            Ahead? ahead;
            await using (var view = await store.Read(cancellationToken))
                ahead = await assistant.LookAhead(row.Arrival.Event, view, cancellationToken);

            await using var session = await store.Write(cancellationToken);
            var handled = await assistant.Handle(row.Arrival.Event, ahead, session, cancellationToken);
            await session.Send(handled, time.GetUtcNow(), cancellationToken);
            if (await session.Inbox.Finish(row.Id, time.GetUtcNow(), cancellationToken))
                await session.Commit(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.HandlingFailed(logger, failure, row.Id, row.Tries + 1);
            await GiveBack(row, failure, cancellationToken);
        }
    }

    private async Task GiveBack(InboxRow row, Exception failure, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        DateTimeOffset? again = row.Tries + 1 < MostTries ? time.GetUtcNow() + Backoff.After(row.Tries) : null;
        await session.Inbox.Fail(row.Id, failure.GetType().Name, again, cancellationToken);
        // Whoever addressed the bot is owed a reason even then.
        if (again is null && row.Arrival.Event is MessagePosted { Addressed: true } asked)
        {
            var only = asked.Private || asked.Nameless ? asked.By.Account : default(Account?);
            var note = new Note(Ask.ReplyPlace(asked.Place, asked.Message), only, Texts.Speak(asked.By.Language), NoteKind.Failed);
            await session.Send(new Handled(new Result.Done(), note), time.GetUtcNow(), cancellationToken);
        }

        await session.Commit(cancellationToken);
    }
}
