using System.CommandLine;
using System.Globalization;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Commands;

/// <summary><c>audit</c>: what a lead looks at of a week, after it was live; marks it; verifies the journal; takes somebody's work back.</summary>
internal static class AuditCommand
{
    private static readonly Option<string?> InWeek = new("--week") { Description = "Which week, such as 2026-W07 (the last whole one by default).", HelpName = "WEEK" };

    private static readonly Option<int?> Seed = new("--seed") { Description = "Draws the same sample again.", HelpName = "NUMBER" };

    private static readonly Option<bool> Verify = new("--verify") { Description = "Verify that no entry of the journal was changed or taken out." };

    private static readonly Option<bool> Entries = new("--journal") { Description = "Print every change of the week: who, what, when, from where." };

    private static readonly Option<long?> Entry = new("--mark") { Description = "Mark the change of this number.", HelpName = "NUMBER" };

    private static readonly Option<Mark?> Found = new("--as") { Description = "right, wrong or coach.", HelpName = "MARK" };

    private static readonly Option<string?> Note = new("--note") { Description = "A word on the mark, for the leads.", HelpName = "TEXT" };

    private static readonly Option<string?> Undo = new("--undo") { Description = "Take back everything this person did since --since.", HelpName = "CONTRIBUTOR" };

    private static readonly Option<DateTimeOffset?> Since = new("--since") { Description = "From when on, such as 2026-02-14T09:00Z.", HelpName = "TIME" };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do it." };

    public static Command Create()
    {
        var command = new Command("audit", "Look at a week's changes after they were live.")
        {
            InWeek, Seed, Verify, Entries, Entry, Found, Note, Undo, Since, Yes,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        return parsed switch
        {
            _ when parsed.GetValue(Verify) => await AuditOutput.Verify(place, organisation, Output.Of(parsed), cancellationToken),
            _ when parsed.GetValue(Entry) is { } entry => await MarkOne(parsed, place, organisation, entry, cancellationToken),
            _ when parsed.GetValue(Undo) is { } whose => await TakeBackWork(parsed, place, organisation, whose, cancellationToken),
            _ when parsed.GetValue(Entries) => await AuditOutput.Journal(place, organisation, WeekOf(parsed, place), Output.Of(parsed), cancellationToken),
            _ => await AuditOutput.List(place, organisation, WeekOf(parsed, place), parsed.GetValue(Seed), Output.Of(parsed), cancellationToken),
        };
    }

    private static Week WeekOf(ParseResult parsed, Workplace place) => parsed.GetValue(InWeek) is { } text
        ? Week.Parse(text) ?? throw new UsageException($"'{text}' is no week; write it like 2026-W07.")
        : Week.Of(place.Time.GetUtcNow().AddDays(-7));

    private static async Task<int> MarkOne(ParseResult parsed, Workplace place, Organisation organisation, long entry, CancellationToken cancellationToken)
    {
        var mark = parsed.GetValue(Found) ?? throw new UsageException("Say what you found: --as right, wrong or coach.");
        await using var session = await place.Store.Write(cancellationToken);
        var turn = place.Turn(session, organisation);
        var handled = await AuditChange.Mark(turn, entry, mark, parsed.GetValue(Note), cancellationToken);
        if (handled.Result is Result.Refused)
            throw new WorkException($"There is no change number {entry} to audit.");
        await turn.Send(handled, cancellationToken);
        await session.Commit(cancellationToken);
        await Output.Of(parsed).Say(new { Entry = entry, Mark = mark }, $"Change {entry} is marked {mark.ToString().ToLowerInvariant()}.");
        return Commandline.Done;
    }

    private static async Task<int> TakeBackWork(
        ParseResult parsed, Workplace place, Organisation organisation, string whose, CancellationToken cancellationToken)
    {
        var since = parsed.GetValue(Since) ?? throw new UsageException("Say from when on: --since 2026-02-14T09:00Z.");
        await using var session = await place.Store.Write(cancellationToken);
        var person = await NamedContributor.Find(session, organisation.Id, whose, cancellationToken);
        if (!parsed.GetValue(Yes))
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"This takes back everything that {person.Name} ({person.Id}) did since {since:u}; say --yes to do it."));
        var turn = place.Turn(session, organisation);
        var handled = await TakeBack.Everything(turn, person.Id, since, cancellationToken);
        await turn.Send(handled, cancellationToken);
        await session.Commit(cancellationToken);
        var back = (Result.TakenBack)handled.Result;
        await Output.Of(parsed).Say(
            new { Contributor = person.Id.Value, back.Votes, back.Outcomes, Retired = Ids(back.Retired), Restored = Ids(back.Restored), Kept = Ids(back.Kept) },
            $"{person.Name}: {back.Restored.Count} wordings and {back.Retired.Count} saved answers are taken back, {back.Votes} votes and {back.Outcomes} outcomes count no more.",
            back.Kept.Count == 0 ? "The search is built anew." : $"Somebody else has worded these since, so they stay: {string.Join(", ", back.Kept)}. The search is built anew.");
        return Commandline.Done;
    }

    private static IEnumerable<string> Ids(IEnumerable<Answers.AnswerId> answers) => answers.Select(answer => answer.Value);
}
