using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Policies;

/// <summary>Keeps a policy; when its text changes or it goes, flags every answer that rests on it, and tells each author.</summary>
internal static class WritePolicy
{
    public static async Task<Handled> Handle(PolicyWritten written, Turn turn, CancellationToken cancellationToken)
    {
        if (WhyNot(written, turn) is { } refusal)
            return Handled.Refuse(refusal);
        var known = await Known(written, turn, cancellationToken);
        if (known is null && written.Policy is not null)
            return Handled.Refuse(Refusal.UnknownPolicy);
        var link = string.IsNullOrWhiteSpace(written.Link) ? null : written.Link.Trim();
        var changed = known is not null && (known.Gone || known.Current.Text != written.Text);
        if (known is { Gone: false } && !changed && known.Name == written.Name && known.Link == link)
            return Handled.Refuse(Refusal.NothingChanged);

        var version = known is null || changed ? new PolicyVersion((known?.Current.Number ?? 0) + 1, written.Text, turn.By.Id, turn.Now) : known.Current;
        var policy = new Policy(known?.Id ?? new(turn.NewId()), turn.Owner, written.Name.Trim(), FormerNames(known, written.Name), link, version);
        await turn.Session.Policies.Save(policy, cancellationToken);
        await turn.Write(Act.PolicyWritten, policy.Id.Value, cancellationToken, version.Text, ("version", version.Number));
        return new(new Result.Done(), changed ? await Flag(policy, turn, cancellationToken) : []);
    }

    public static async Task<Handled> Handle(PolicyRemoved removed, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.By.Standing != Standing.Member)
            return Handled.Refuse(Refusal.NoVote);
        if (await turn.Session.Policies.Find(turn.Owner, removed.Policy, cancellationToken) is not { Gone: false } policy)
            return Handled.Refuse(Refusal.UnknownPolicy);
        policy = policy with { Gone = true };
        await turn.Session.Policies.Save(policy, cancellationToken);
        await turn.Write(Act.PolicyRemoved, policy.Id.Value, cancellationToken);
        return new(new Result.Done(), await Flag(policy, turn, cancellationToken));
    }

    private static Refusal? WhyNot(PolicyWritten written, Turn turn) =>
        turn.By.Standing != Standing.Member ? Refusal.NoVote
        : string.IsNullOrWhiteSpace(written.Name) || string.IsNullOrWhiteSpace(written.Text) ? Refusal.NothingSaid
        : written.Name.Length > Policy.LongestName || written.Text.Length > AnswerParts.LongestText || written.Link?.Length > AnswerParts.LongestPart ? Refusal.TooLong
        : null;

    private static async Task<Policy?> Known(PolicyWritten written, Turn turn, CancellationToken cancellationToken) => written.Policy is { } id
        ? await turn.Session.Policies.Find(turn.Owner, id, cancellationToken)
        : (await turn.Session.Policies.All(turn.Owner, cancellationToken)).FirstOrDefault(policy => policy.IsCalled(written.Name));

    private static IReadOnlyList<string> FormerNames(Policy? known, string name) =>
        known is null || known.Name == name.Trim() ? known?.FormerNames ?? [] : [.. known.FormerNames.Where(former => former != name), known.Name];

    private static async Task<IReadOnlyList<Outgoing>> Flag(Policy policy, Turn turn, CancellationToken cancellationToken)
    {
        var outgoing = new List<Outgoing>();
        foreach (var answer in (await turn.Session.Policies.Dependants(turn.Owner, cancellationToken)).Where(policy.Bears))
        {
            await turn.Session.Policies.Flag(new(turn.Owner, answer.Id, policy.Id, policy.Current.Number, turn.Now), cancellationToken);
            await turn.Session.Answers.Save(answer with { State = AnswerState.Flagged }, cancellationToken);
            await turn.Write(Act.Flagged, answer.Id.Value, cancellationToken, detail: [("policy", policy.Id.Value), ("version", policy.Current.Number)]);
            outgoing.AddRange(await Redraw.All(turn, answer.Id, cancellationToken));
            if (answer.Author is { } author && await Whereabouts.Of(turn.Session, author, turn.Place, cancellationToken) is { } where)
            {
                outgoing.Add(new Note(
                    where.Place, where.Account, where.Language, policy.Gone ? NoteKind.PolicyGone : NoteKind.PolicyChanged,
                    Answer: answer.Id, Policy: policy.Id));
            }
        }

        return [.. outgoing.Distinct()];
    }
}
