using PeerAssist.Stores;

namespace PeerAssist.Organisations;

/// <summary>
/// Everything that is kept of one person, for that person: what the person wrote, asked and said of others' answers. Nobody else's
/// name or words are in it; another's answer stands in it as an id.
/// </summary>
public sealed record ContributorExport(
    string Id,
    string Name,
    string Language,
    Standing Standing,
    Role Role,
    IReadOnlyList<string> Accounts,
    IReadOnlyList<ContributorExport.Asked> Questions,
    IReadOnlyList<ContributorExport.Worded> Wordings,
    IReadOnlyList<ContributorExport.Voted> Votes,
    IReadOnlyList<ContributorExport.Reported> Outcomes,
    IReadOnlyList<OwnWords> Messages)
{
    public static async Task<ContributorExport> Of(
        ISession session, Contributor person, IEnumerable<IPersonalRecords> adapters, CancellationToken cancellationToken)
    {
        var accounts = await session.Contributors.AccountsOf(person.Id, cancellationToken);
        var wordings = new List<Worded>();
        foreach (var answer in await session.Answers.By(person.Id, cancellationToken))
        {
            var revisions = await session.Answers.Revisions(person.Organisation, answer.Id, cancellationToken);
            wordings.AddRange(revisions.Where(revision => revision.By == person.Id)
                .Select(revision => new Worded(answer.Id.Value, revision.Number, revision.Parts.Whole, revision.At, revision.Reason)));
        }

        var messages = new List<OwnWords>();
        foreach (var adapter in adapters)
            messages.AddRange(await adapter.Export(session, accounts, cancellationToken));
        return new(
            person.Id.Value, person.Name, person.Language, person.Standing, person.Role,
            [.. accounts.Select(account => $"{account.Workspace}/{account.UserId}")],
            [.. (await session.Questions.By(person.Id, cancellationToken)).Select(question => new Asked(question.Id.Value, question.Text, question.At, question.Nameless))],
            wordings,
            [.. (await session.Votes.By(person.Id, cancellationToken)).Select(vote => new Voted(vote.Answer.Value, vote.Verdict.ToString(), vote.At))],
            [.. (await session.Outcomes.By(person.Id, cancellationToken)).Select(outcome => new Reported(outcome.Question.Value, outcome.Answer.Value, outcome.Worked, outcome.At))],
            messages);
    }

    /// <summary>A question of the person's.</summary>
    public sealed record Asked(string Id, string Text, DateTimeOffset At, bool Nameless);

    /// <summary>A wording of the person's, of an answer that may be another's.</summary>
    public sealed record Worded(string Answer, int Revision, string Text, DateTimeOffset At, string? Reason);

    /// <summary>A vote of the person's.</summary>
    public sealed record Voted(string Answer, string Verdict, DateTimeOffset At);

    /// <summary>What the person reported of a question.</summary>
    public sealed record Reported(string Question, string Answer, bool Worked, DateTimeOffset At);
}
