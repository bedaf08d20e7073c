using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Imports;

/// <summary>Takes the answers of one file into the store, line by line.</summary>
public sealed class ImportAnswers(Organisation organisation, Journal journal, TimeProvider time)
{
    private readonly Dictionary<AnswerId, (long Line, AnswerParts Parts)> _told = [];

    /// <summary>Notes a line that an earlier run has taken in already, so that later ones are compared with it.</summary>
    public void Skip(long number, AcceptedLine line) => _told.TryAdd(line.Id, (number, line.Parts));

    /// <summary>Takes in one line.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="number">The line's number in the file.</param>
    /// <param name="line">The line.</param>
    /// <param name="rehearse">Whether only to tell what would be done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="FormatException">The line does not fit what is there; the message is one sentence for the file's owner.</exception>
    public async Task<ImportStep> Take(ISession session, long number, AcceptedLine line, bool rehearse, CancellationToken cancellationToken)
    {
        var step = await Step(session, line, cancellationToken);
        _told.TryAdd(line.Id, (number, line.Parts));
        if (!rehearse)
            await Save(session, line.Id, step, cancellationToken);
        return step;
    }

    private async Task<ImportStep> Step(ISession session, AcceptedLine line, CancellationToken cancellationToken)
    {
        var told = _told.TryGetValue(line.Id, out var earlier);
        if (told && earlier.Parts != line.Parts)
            throw new FormatException($"Line {earlier.Line} has another answer with the same id.");
        var answer = await session.Answers.Find(organisation.Id, line.Id, cancellationToken);
        var audience = await Place(session, line, cancellationToken);
        var phrasings = await session.Phrasings.Of(organisation.Id, line.Id, cancellationToken);
        if (answer is null)
        {
            var fresh = Fresh(line, audience ?? Audience.Organisation);
            return told ? ImportStep.Further(line, fresh, phrasings) : ImportStep.Add(fresh, line);
        }

        if (told)
            return ImportStep.Further(line, answer, phrasings);
        var revisions = line.Parts == answer.Shown.Parts ? [] : await session.Answers.Revisions(organisation.Id, line.Id, cancellationToken);
        return ImportStep.Meet(line, answer, revisions, phrasings, audience, time.GetUtcNow());
    }

    private Answer Fresh(AcceptedLine line, Audience audience)
    {
        var now = time.GetUtcNow();
        return new(
            line.Id, organisation.Id, audience, AnswerState.NotValidated, Author: null, line.Author, line.Language, line.Created ?? now,
            new Revision(1, line.Parts, By: null, line.Created ?? now));
    }

    private async Task Save(ISession session, AnswerId id, ImportStep step, CancellationToken cancellationToken)
    {
        if (step.Answer is null && step.Fresh.Count == 0)
            return;
        if (step.Answer is not null)
            await session.Answers.Save(step.Answer, cancellationToken);
        foreach (var phrasing in step.Moved.Concat(step.Fresh))
            await session.Phrasings.Save(organisation.Id, id, phrasing, cancellationToken);
        var change = new JournalLine(
            organisation.Id, Act.Imported, By: null, id.Value,
            [("revision", step.Answer?.Shown.Number ?? 0), ("questions", step.Fresh.Count)],
            step.Answer?.Shown.Parts.Whole);
        await journal.Write(session, change, time.GetUtcNow(), cancellationToken);
    }

    private async Task<Audience?> Place(ISession session, AcceptedLine line, CancellationToken cancellationToken)
    {
        if (line.Channel is not { } name)
            return line.Audience;
        var id = await Channel(session, name, cancellationToken);
        var known = await session.Channels.Find(id, cancellationToken);
        return known is null or { Kind: ChannelKind.Direct }
            ? id.Audience
            : Readers.AudienceOf(new Place(id, known.Kind, Team: known.Team), default);
    }

    // "web:shop/C1" names a channel in full; a bare name is one of the organisation's only workspace, else of its web chat.
    private async Task<ChannelId> Channel(ISession session, string name, CancellationToken cancellationToken)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && name.AsSpan(0, slash).Contains(':'))
            return new(new(name[..slash]), name[(slash + 1)..]);
        var workspaces = await session.Organisations.WorkspacesOf(organisation.Id, cancellationToken);
        return new(workspaces.Count == 1 ? workspaces[0] : WorkspaceId.Of("web", organisation.Id.Value), name);
    }
}
