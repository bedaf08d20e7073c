using System.CommandLine;
using System.Globalization;
using PeerAssist.Host.Serving;
using PeerAssist.Search;
using PeerAssist.Sqlite;
using PeerAssist.Stores;

namespace PeerAssist.Host.Commands;

/// <summary><c>reindex</c>: lets the running server build its search anew, or builds it here to see that it can be.</summary>
internal static class ReindexCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private static readonly Option<bool> Rollback = new("--rollback") { Description = "Make the previous generation current again." };

    public static Command Create()
    {
        var command = new Command("reindex", "Build the search anew from the store.") { Rollback };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        var order = new ReindexOrder(parsed.GetValue(Rollback));
        var output = Output.Of(parsed);
        var served = ServerLock.IsTaken(place.Settings.DataDirectory);
        if (order.Rollback && !served)
            throw new WorkException("There is no previous generation to go back to: no server is running.");

        var job = Reindex.Ask(organisation.Id, order, place.Time.GetUtcNow());
        var done = await output.Progress("reindex", progress => served
            ? Ask(place, job, progress, cancellationToken)
            : Build(place, job, cancellationToken));
        if (done.State == JobState.Failed)
            throw new WorkException(done.Result ?? "The search could not be built.");
        var report = Reindex.Report(done);
        await output.Say(
            new { report.Answers, report.Position, report.Seconds, report.Rollback, Server = served },
            Line(report, served));
        return Commandline.Done;
    }

    // The row is asked, not the server: it tells the same whoever executes it.
    private static async Task<Job> Ask(Workplace place, Job job, IProgress<double> progress, CancellationToken cancellationToken)
    {
        await Add(place.Store, job, cancellationToken);
        var seen = 0L;
        while (true)
        {
            seen = await place.Store.Changed(seen, BetweenLooks, cancellationToken);
            await using var view = await place.Store.Read(cancellationToken);
            var now = await view.Jobs.Find(job.Id, cancellationToken) ?? throw new WorkException("The job was removed.");
            if (now.State is JobState.Done or JobState.Failed)
                return now;
            if (!ServerLock.IsTaken(place.Settings.DataDirectory))
                throw new WorkException("The server stopped before the search was built; it builds it when it starts.");
            progress.Report(now.Total == 0 ? 0 : (double)now.Done / now.Total);
        }
    }

    private static async Task<Job> Build(Workplace place, Job job, CancellationToken cancellationToken)
    {
        var mine = job with { State = JobState.Running };
        await Add(place.Store, mine, cancellationToken);
        var knowledge = new Knowledge(_ => new Generation(Parts.Index(place.Settings)));
        await new Reindex(place.Store, knowledge, place.Journal, place.Time).Execute(mine, cancellationToken);
        await using var view = await place.Store.Read(cancellationToken);
        return (await view.Jobs.Find(job.Id, cancellationToken))!;
    }

    private static async Task Add(IStore store, Job job, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await session.Jobs.Add(job, cancellationToken);
        await session.Commit(cancellationToken);
    }

    private static string Line(ReindexReport report, bool served)
    {
        var found = string.Create(CultureInfo.InvariantCulture, $"{report.Answers:N0} answers can be found, built in {report.Seconds:0.0} s.");
        return report.Rollback ? $"The previous generation answers again: {found}"
            : served ? $"The new generation answers: {found}"
            : $"{found} No server is running; it builds its search when it starts.";
    }
}
