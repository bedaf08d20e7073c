using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Stores;

/// <summary>Questions that were asked.</summary>
public interface IQuestions
{
    /// <summary>Adds the question or replaces it.</summary>
    Task Save(Question question, CancellationToken cancellationToken);

    Task<Question?> Find(OrganisationId organisation, QuestionId id, CancellationToken cancellationToken);

    /// <summary>The question that a message asked.</summary>
    Task<Question?> AskedBy(ChannelId channel, MessageId message, CancellationToken cancellationToken);

    /// <summary>The question that a message of the bot replies to.</summary>
    Task<Question?> RepliedBy(ChannelId channel, MessageId reply, CancellationToken cancellationToken);

    /// <summary>The latest question of a thread, given the thread's first message; without one, the latest outside any thread.</summary>
    Task<Question?> LatestIn(ChannelId channel, MessageId? thread, CancellationToken cancellationToken);

    /// <summary>Questions by time, newest first; <paramref name="open"/> leaves only those that wait for a colleague.</summary>
    Task<IReadOnlyList<Question>> Latest(OrganisationId organisation, bool open, int limit, CancellationToken cancellationToken);

    /// <summary>Questions that all of these readers may read, newest first, page by page.</summary>
    Task<IReadOnlyList<ListedQuestion>> Page(
        OrganisationId organisation, QuestionFilter filter, Readership readers, Cursor? after, int limit, CancellationToken cancellationToken);

    Task<QuestionCounts> Count(OrganisationId organisation, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>What a person asked, oldest first.</summary>
    Task<IReadOnlyList<Question>> By(ContributorId contributor, CancellationToken cancellationToken);

    /// <summary>Deletes the words of the person's questions, and the phrasings that came of them.</summary>
    Task Erase(ContributorId contributor, CancellationToken cancellationToken);

    /// <summary>Removes the link from the person's questions to the person: the asker becomes the empty id.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
