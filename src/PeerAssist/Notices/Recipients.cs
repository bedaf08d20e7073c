using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Notices;

/// <summary>Finds who was given the words that a change replaced, and writes each of them one notice.</summary>
internal sealed class Recipients(ISession session, Organisation organisation, Journal journal, DateTimeOffset now)
{
    /// <summary>Whether an entry of the journal may have made words that people know out of date.</summary>
    public static bool IsChange(JournalEntry entry) =>
        entry.Act is Act.Corrected or Act.CorrectionConfirmed or Act.CorrectionUndone or Act.Imported or Act.Retired or Act.Settled;

    /// <summary>Keeps the notices that a change calls for; what is to be sent of them is given back.</summary>
    public async Task<IReadOnlyList<Outgoing>> Notify(JournalEntry change, CancellationToken cancellationToken)
    {
        if (await session.Answers.Find(organisation.Id, new(change.Subject), cancellationToken) is not { } answer)
            return [];
        var kind = answer.IsGiven ? NoticeKind.Corrected : NoticeKind.Withdrawn;
        if (kind == NoticeKind.Corrected && (answer.Shown.Number == 1 || change.Act == Act.Retired))
            return [];

        var since = change.At.AddDays(-organisation.Settings.RecallDays);
        var servings = await session.Servings.Of(organisation.Id, answer.Id, since, cancellationToken);
        var told = await session.Notices.Of(organisation.Id, answer.Id, cancellationToken);
        var revisions = await session.Answers.Revisions(organisation.Id, answer.Id, cancellationToken);
        var notes = new List<Outgoing>();
        foreach (var person in servings.GroupBy(serving => serving.To).Where(person => Concerns(person.Key, change, answer)))
        {
            var known = Known(person, told.Where(notice => notice.For == person.Key));
            var isOld = kind == NoticeKind.Withdrawn || revisions.Any(r => r.Number == known && known < answer.Shown.Number && r.Parts != answer.Shown.Parts);
            if (isOld && await Write(kind, answer, known, person, cancellationToken) is { } note)
                notes.Add(note);
        }

        return notes;
    }

    // Who changed it knows of it, and an asker who was forgotten cannot be told.
    private bool Concerns(ContributorId person, JournalEntry change, Answer answer) =>
        person.Value.Length > 0 && journal.Pseudonym(person) != change.Actor && (!answer.IsGiven || answer.Shown.By != person);

    /// <summary>
    /// The last revision that the person was given or told of. A reply that is drawn anew when an answer is corrected shows the new words
    /// to whoever looks there again; that is no telling, so of each question the first revision counts.
    /// </summary>
    private static int Known(IEnumerable<Serving> servings, IEnumerable<Notice> told) => Math.Max(
        servings.GroupBy(serving => serving.Question).Max(question => question.Min(serving => serving.Revision)),
        told.Where(notice => notice.Told is not null).Select(notice => notice.Revision).DefaultIfEmpty(0).Max());

    private async Task<Outgoing?> Write(
        NoticeKind kind, Answer answer, int known, IEnumerable<Serving> servings, CancellationToken cancellationToken)
    {
        var to = servings.First().To;
        var question = await Question(servings, cancellationToken);
        var account = question?.Message is null ? null : await Account(to, question, cancellationToken);
        var notice = new Notice(
            new(Guid.CreateVersion7(now).ToString("N")), organisation.Id, kind, answer.Id, known, answer.Shown.Number, to,
            question?.Id ?? servings.First().Question, now, account is null ? now : null);
        if (!await session.Notices.Add(notice, cancellationToken) || account is not { } only || question is null)
            return null;
        var language = (await session.Contributors.Find(to, cancellationToken))?.Language ?? question.Language;
        var place = question.Gone ? question.Place with { Thread = null } : question.Place;
        return new Note(
            place, only, language, kind == NoticeKind.Corrected ? NoteKind.Recalled : NoteKind.Withdrawn, question.Id, answer.Id, Notice: notice.Id);
    }

    // The last one that was asked in a chat; over the API a notice is fetched.
    private async Task<Question?> Question(IEnumerable<Serving> servings, CancellationToken cancellationToken)
    {
        Question? asked = null;
        foreach (var serving in servings)
        {
            var question = await session.Questions.Find(organisation.Id, serving.Question, cancellationToken);
            if (question?.Message is not null)
                return question;
            asked ??= question;
        }

        return asked;
    }

    private async Task<Account?> Account(ContributorId person, Question question, CancellationToken cancellationToken)
    {
        foreach (var account in await session.Contributors.AccountsOf(person, cancellationToken))
        {
            if (account.Workspace == question.Place.Workspace)
                return account;
        }

        return null;
    }
}
