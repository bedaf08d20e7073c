using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Questions;

/// <summary>Searches for a question in a view of the store, before the transaction that writes the reply.</summary>
internal sealed class LookAhead(Knowledge knowledge)
{
    private static readonly TimeSpan DirectThread = TimeSpan.FromMinutes(10);

    public async Task<Ahead?> For(ISession session, Organisation organisation, Contributor by, ChatEvent happened, CancellationToken cancellationToken) =>
        happened switch
        {
            MessagePosted { Addressed: true } posted when SmallTalk.Of(posted.Text) is null => await Find(session, organisation, by, posted, cancellationToken),
            MessagePosted { Overheard: true, Initiative: { } initiative } overheard when Overhear.IsWorthALook(overheard, knowledge.Of(organisation.Id).Current) =>
                await Find(session, organisation, by, overheard.Place, initiative.Privately, overheard.Text, null, cancellationToken),
            MessageEdited edited =>
                await Find(
                    session, organisation, by, edited.Place,
                    (await session.Questions.AskedBy(edited.Place.Channel, edited.Message, cancellationToken))?.Private == true,
                    edited.Text, null, cancellationToken),
            AnswerCaptured captured =>
                await Find(session, organisation, by, captured.Place, false, captured.Question, null, cancellationToken),
            QuestionPut put =>
                await Find(session, organisation, by, put.Place, put.Private || put.Nameless, put.Text, await Earlier(session, organisation.Id, put.FollowUpOf, cancellationToken), cancellationToken),
            Looked { What: Look.More or Look.Why, Question: { } id } looked when await Earlier(session, organisation.Id, id, cancellationToken) is { } question =>
                await Find(session, organisation, by, looked.Place, question.Private, question.Text, await Earlier(session, organisation.Id, question.FollowUpOf, cancellationToken), cancellationToken),
            _ => null,
        };

    private async Task<Ahead?> Find(ISession session, Organisation organisation, Contributor by, MessagePosted posted, CancellationToken cancellationToken)
    {
        var thread = await Thread(session, posted, cancellationToken);
        var alone = posted.Private || posted.Nameless || (thread is { Private: true } && thread.Asker == by.Id);
        return await Find(session, organisation, by, posted.Place, alone, posted.Text, thread, cancellationToken);
    }

    private async Task<Ahead?> Find(
        ISession session, Organisation organisation, Contributor by, Place place, bool onlyThePerson, string text, Question? thread, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var readers = await Readers.Of(session, by, place, onlyThePerson, cancellationToken);
        var generation = knowledge.Of(organisation.Id).Current;
        var usual = Thresholds.Default;
        var thresholds = usual with
        {
            Answer = Math.Clamp(usual.Answer + organisation.Settings.Strictness, usual.Candidates, 1),
        };
        var finding = thread is null
            ? generation.Find(text, readers, thresholds)
            : generation.FindFollowUp(text, thread.Text, readers, thresholds);
        return new(text, finding, thresholds, thread);
    }

    private static async Task<Question?> Thread(ISession session, MessagePosted posted, CancellationToken cancellationToken)
    {
        if (posted.Place.Thread is { } root)
            return await session.Questions.LatestIn(posted.Place.Channel, root, cancellationToken);
        if (posted.Place.Kind != ChannelKind.Direct)
            return null;
        var last = await session.Questions.LatestIn(posted.Place.Channel, null, cancellationToken);
        return last is not null && posted.At - last.At < DirectThread ? last : null;
    }

    private static async Task<Question?> Earlier(ISession session, OrganisationId organisation, QuestionId? id, CancellationToken cancellationToken) =>
        id is { } known ? await session.Questions.Find(organisation, known, cancellationToken) : null;
}
