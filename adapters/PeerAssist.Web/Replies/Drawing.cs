using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Votes;
using PeerAssist.Web.Messages;

namespace PeerAssist.Web.Replies;

/// <summary>Draws messages for one reader, with the reader's own votes; open it once for a transaction.</summary>
internal sealed class Drawing
{
    private readonly ISession _session;
    private readonly OrganisationId _organisation;
    private readonly ContributorId? _reader;
    private readonly Dictionary<AnswerId, Verdict?> _votes = [];

    private Drawing(ISession session, OrganisationId organisation, ContributorId? reader) =>
        (_session, _organisation, _reader) = (session, organisation, reader);

    public static async Task<Drawing> Open(ISession session, Account reader, CancellationToken cancellationToken)
    {
        var organisation = await session.Organisations.OwnerOf(reader.Workspace, cancellationToken);
        var contributor = organisation is null ? null : await session.Contributors.Find(organisation.Id, reader, cancellationToken);
        return new(session, organisation?.Id ?? default, contributor?.Id);
    }

    public async Task<MessageView> Draw(WebMessage message, CancellationToken cancellationToken)
    {
        foreach (var shown in message.Answer?.Answers ?? [])
            await Vote(shown.Id, cancellationToken);
        var view = MessageView.Of(message, id => _votes.GetValueOrDefault(id));
        return view.Answer is { Answers.Count: > 0 } answer && _reader is { } reader
            ? view with { Answer = await Said(answer, reader, cancellationToken) }
            : view;
    }

    private async Task<AnswerView> Said(AnswerView answer, ContributorId reader, CancellationToken cancellationToken)
    {
        var outcomes = await _session.Outcomes.Of(_organisation, new(answer.Question), cancellationToken);
        var shown = new List<ShownView>(answer.Answers.Count);
        foreach (var one in answer.Answers)
            shown.Add(one with { Thanked = await _session.Thanks.Has(_organisation, new(one.Id), reader, cancellationToken) });
        return answer with
        {
            Answers = shown,
            Outcome = outcomes.Where(outcome => outcome.By == reader).Select(outcome => new OutcomeView(outcome.Worked, outcome.Effort)).FirstOrDefault(),
        };
    }

    /// <summary>What the reader says of an answer.</summary>
    public async Task<Verdict?> Vote(AnswerId answer, CancellationToken cancellationToken)
    {
        if (_reader is not { } reader) return null;
        if (!_votes.TryGetValue(answer, out var verdict))
            _votes[answer] = verdict = (await _session.Votes.Find(_organisation, answer, reader, cancellationToken))?.Verdict;
        return verdict;
    }
}
