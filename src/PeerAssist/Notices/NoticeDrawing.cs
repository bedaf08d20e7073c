using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Notices;

/// <summary>Draws a notice from the store as it is now: what changed since the words that the reader knows.</summary>
internal static class NoticeDrawing
{
    private const int LongestQuestion = 200;

    /// <summary>The drawn notice, or why there is nothing to be told any more.</summary>
    public static async Task<(NoteBody? Body, string? Dropped)> Draw(
        ISession session, Note note, NoticeId id, CancellationToken cancellationToken)
    {
        var owner = await session.Organisations.OwnerOf(note.Place.Workspace, cancellationToken);
        if (owner is null || await session.Notices.Find(owner.Id, id, cancellationToken) is not { } notice)
            return (null, "the notice is no longer known");
        if (await session.Answers.Find(owner.Id, notice.Answer, cancellationToken) is not { } answer)
            return (null, "the answer is no longer known");
        if (notice.Kind == NoticeKind.Corrected && (!answer.IsGiven || answer.Shown.Number != notice.Revision))
            return (null, "a later notice says it all");
        if (notice.Kind == NoticeKind.Withdrawn && answer.IsGiven)
            return (null, "the answer is given again");
        if (await session.Contributors.Find(notice.For, cancellationToken) is not { } reader
            || !(await Readers.Of(session, reader, note.Place, onlyThePerson: true, cancellationToken)).MayRead(answer.Audience))
            return (null, "the reader has left");

        var now = await Showing.StandIn(session, owner.Id, notice.Answer, cancellationToken);
        var difference = now is null ? [] : await Changed(session, notice, now, cancellationToken);
        var text = await Say(session, note, notice, now, cancellationToken);
        return (new(note.Kind, text, notice.Question, now?.Id, null) { Difference = difference }, null);
    }

    /// <summary>What changed since the revision that the reader knew.</summary>
    public static async Task<IReadOnlyList<Piece>> Changed(ISession session, Notice notice, Answer answer, CancellationToken cancellationToken)
    {
        var revisions = await session.Answers.Revisions(notice.Organisation, notice.Answer, cancellationToken);
        var known = revisions.FirstOrDefault(revision => revision.Number == notice.Known);
        return known is null ? [] : Difference.Of(known.Parts, answer.Shown.Parts);
    }

    private static async Task<string> Say(ISession session, Note note, Notice notice, Answer? now, CancellationToken cancellationToken)
    {
        var key = notice.Kind == NoticeKind.Withdrawn && now is not null ? "replaced" : Kebab.Of(note.Kind.ToString());
        var by = (notice.Kind == NoticeKind.Corrected ? await Showing.NameOf(session, now?.Shown.By, cancellationToken) : now?.AuthorName)
            ?? Texts.Product.Say(note.Language, "somebody");
        var question = notice.Question is { } asked ? await session.Questions.Find(notice.Organisation, asked, cancellationToken) : null;
        var text = PlainText.Cut(question?.Text.ReplaceLineEndings(" ") ?? "", LongestQuestion);
        return Texts.Product.Say(note.Language, $"note.{key}", by, text, question?.At ?? notice.At);
    }
}
