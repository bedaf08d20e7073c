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
        return MessageView.Of(message, id => _votes.GetValueOrDefault(id));
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
