using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Answers.Wording;
using PeerAssist.Imports;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Votes;
using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Host.Commands;

/// <summary><c>stats</c>: how much is known, asked and answered, and what came of it. It counts nobody's questions by name.</summary>
internal static class StatsCommand
{
    private const int PageSize = 500;

    private const int JobsLookedAt = 200;

    public static Command Create()
    {
        var command = new Command("stats", "Count answers, questions, votes and outcomes.");
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        await using var session = await place.Store.Read(cancellationToken);
        var answers = await session.Answers.Count(organisation.Id, cancellationToken);
        var phrasings = await session.Phrasings.Count(organisation.Id, cancellationToken);
        var questions = await session.Questions.Count(organisation.Id, DateTimeOffset.MinValue, cancellationToken);
        var outcomes = await session.Outcomes.Count(organisation.Id, DateTimeOffset.MinValue, cancellationToken);
        var votes = await Votes(session, organisation.Id, cancellationToken);
        var cards = await Cards(session, organisation.Id, cancellationToken);
        var last = await LastImport(session, organisation.Id, cancellationToken);

        await Output.Of(parsed).Say(
            new
            {
                Organisation = organisation.Id.Value,
                Answers = answers,
                Phrasings = phrasings,
                Questions = new { questions.Asked, questions.Answered, questions.Open },
                Outcomes = new { outcomes.Worked, outcomes.Failed, outcomes.Unknown },
                Votes = new { votes.Helpful, votes.NotRight },
                Cards = new { cards.Completeness, cards.Powerless },
                LastImport = last is null ? null : new { last.Value.File, last.Value.At, last.Value.Finished },
            },
            $"Answers            {Number(answers)}",
            $"Phrasings          {Number(phrasings)}",
            $"Questions asked    {Number(questions.Asked)}, of them answered {Number(questions.Answered)}, open {Number(questions.Open)}",
            $"Outcomes           worked {Number(outcomes.Worked)}, failed {Number(outcomes.Failed)}, nobody said {Number(outcomes.Unknown)}",
            $"Votes              helpful {Number(votes.Helpful)}, not right {Number(votes.NotRight)}",
            $"Cards              {Share(cards.Completeness)} of their parts are stated; {Share(cards.Powerless)} sound powerless",
            $"Last import        {(last is { } import ? $"{import.File}, {import.At:yyyy-MM-dd HH:mm} UTC{(import.Finished ? "" : ", not finished")}" : "none")}");
        return Commandline.Done;
    }

    private static async Task<(int Helpful, int NotRight)> Votes(ISession session, OrganisationId organisation, CancellationToken cancellationToken)
    {
        var (helpful, notRight) = (0, 0);
        AnswerId? after = null;
        while (await session.Answers.Page(organisation, after, PageSize, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var answer in page)
            {
                var votes = await session.Votes.Of(organisation, answer.Id, cancellationToken);
                helpful += votes.Count(vote => vote.Verdict == Verdict.Helpful);
                notRight += votes.Count(vote => vote.Verdict == Verdict.NotRight);
            }

            after = page[^1].Id;
        }

        return (helpful, notRight);
    }

    // Of the answers that are given: how much of the four parts is stated, and the share whose words sound powerless.
    private static async Task<(double? Completeness, double? Powerless)> Cards(ISession session, OrganisationId organisation, CancellationToken cancellationToken)
    {
        var (given, stated, powerless) = (0, 0, 0);
        AnswerId? after = null;
        while (await session.Answers.Page(organisation, after, PageSize, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var answer in page.Where(answer => answer.IsGiven))
            {
                given++;
                stated += AnswerParts.CardParts - answer.Shown.Parts.NotStated.Count;
                powerless += WordingCheck.Of(answer.Shown.Parts.Text, answer.Language) == Tone.Powerless ? 1 : 0;
            }

            after = page[^1].Id;
        }

        return given == 0 ? (null, null) : ((double)stated / (given * AnswerParts.CardParts), (double)powerless / given);
    }

    private static string Share(double? share) => share?.ToString("P0", CultureInfo.InvariantCulture) ?? "n/a";

    private static async Task<(string File, DateTimeOffset At, bool Finished)?> LastImport(
        ISession session, OrganisationId organisation, CancellationToken cancellationToken)
    {
        var jobs = await session.Jobs.Latest(organisation, JobsLookedAt, cancellationToken);
        return jobs.FirstOrDefault(job => job.Kind == ImportRun.Kind) is { } last
            ? ((string?)JsonNode.Parse(last.Input)?["name"] ?? "", last.Created, last.State == JobState.Done)
            : null;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
