using PeerAssist.Answers;
using PeerAssist.Notices;
using PeerAssist.Organisations;
using PeerAssist.Policies;
using PeerAssist.Privacy;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Chat.Replies;

/// <summary>Draws an outgoing row from the store as it is now, just before sending.</summary>
internal static class Drawing
{
    private const int LongestQuoted = 600;

    /// <summary>The drawn reply, or why nothing of it may be said any more.</summary>
    public static async Task<(Reply? Reply, string? Dropped)> Draw(ISession session, OutboxRow row, DateTimeOffset now, CancellationToken cancellationToken) => row.Outgoing switch
    {
        AnswerReply answer => await Draw(session, row.Id, answer, now, cancellationToken),
        Note { Policy: { } policy } note => await PolicyDrawing.Draw(session, note, policy, cancellationToken) is var (told, why) && told is not null
            ? (new(row.Id, note.Place, null, note.OnlyFor, note.Language, told), null)
            : (null, why),
        Note { Notice: { } notice } note => await NoticeDrawing.Draw(session, note, notice, cancellationToken) is var (body, dropped) && body is not null
            ? (new(row.Id, note.Place, null, note.OnlyFor, note.Language, body), null)
            : (null, dropped),
        RequestReply request => await Draw(session, row.Id, request, cancellationToken),
        Note note => (await Draw(session, row.Id, note, cancellationToken), null),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Outgoing.GetType().Name, "An outgoing row that nobody draws."),
    };

    private static async Task<(Reply?, string?)> Draw(
        ISession session, string id, AnswerReply reply, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var owner = await session.Organisations.OwnerOf(reply.Place.Workspace, cancellationToken);
        if (owner is null || await session.Questions.Find(owner.Id, reply.Question, cancellationToken) is not { } question)
            return (null, "the question is no longer known");
        if (question.Gone)
        {
            return question.Reply is null
                ? (null, "the question was deleted")
                : (Body(new GoneBody(Texts.Product.Say(question.Language, "note.gone"))), null);
        }

        var shown = await Showing.Of(session, question, now, cancellationToken);
        var asker = await session.Contributors.Find(question.Asker, cancellationToken) ?? Forgotten(question);
        var readers = asker is null ? null : await Readers.Of(session, asker, question.Place, question.Private, cancellationToken);
        var allowed = new List<ShownAnswer>(shown.Count);
        foreach (var answer in shown)
        {
            var kept = await session.Answers.Find(owner.Id, answer.Id, cancellationToken);
            if (kept is not null && readers?.MayRead(kept.Audience) == true)
                allowed.Add(answer);
        }

        if (allowed.Count == 0 && question is { Overheard: true, Reply: null })
            return (null, "nothing is left to say to a question that was put to nobody");
        var decision = Decide(question.Decision, allowed);
        return (Body(new AnswerBody(question.Id, question.Nameless ? "" : question.Text, decision, allowed, question.TeamAsked)
        {
            Overheard = question.Overheard,
            Asking = question.IsOpen ? await Asking(session, question, cancellationToken) : [],
        }), null);

        Reply Body(ReplyBody body) => new(id, reply.Place, question.Reply, reply.OnlyFor, reply.Language, body);
    }

    private static async Task<IReadOnlyList<string>> Asking(ISession session, Question question, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var request in await session.Requests.Of(question.Organisation, question.Id, cancellationToken))
        {
            if (request is { Of: Asked.Colleague, State: RequestState.Waiting, To: { } person } && await Showing.NameOf(session, person, cancellationToken) is { } name)
                names.Add(name);
        }

        return names;
    }

    private static async Task<(Reply?, string?)> Draw(ISession session, string id, RequestReply reply, CancellationToken cancellationToken)
    {
        var owner = await session.Organisations.OwnerOf(reply.Place.Workspace, cancellationToken);
        if (owner is null || await session.Requests.Find(owner.Id, reply.Request, cancellationToken) is not { } request)
            return (null, "the request is no longer known");
        if (request is { State: not RequestState.Waiting, Message: null })
            return (null, "the request was over before it was sent");
        if (await session.Questions.Find(owner.Id, request.Question, cancellationToken) is not { } question)
            return (null, "the question is no longer known");
        var kind = request.State switch
        {
            RequestState.Waiting => Enum.Parse<NoteKind>($"Requested{request.Of}"),
            var over => Enum.Parse<NoteKind>($"Request{over}"),
        };
        var text = Texts.Product.Say(request.Language, $"note.{Kebab.Of(kind.ToString())}", PlainText.Cut(question.Text, LongestQuoted));
        return (new(id, request.Place, request.Message, request.OnlyFor, request.Language, new NoteBody(kind, text, question.Id, null, null)), null);
    }

    // What was offered may have been retired, merged or corrected since.
    private static Decision Decide(Decision decision, List<ShownAnswer> shown) => shown switch
    {
        [] => Decision.Unknown,
        [_] when decision == Decision.Disagreement => Decision.Answer,
        [var one, var other, ..] when decision == Decision.Disagreement && !Contradiction.Between(one.Parts, other.Parts) => Decision.Candidates,
        _ => decision,
    };

    private static async Task<Reply> Draw(ISession session, string id, Note note, CancellationToken cancellationToken)
    {
        var about = note.About is { } who ? await Showing.NameOf(session, who, cancellationToken) : null;
        var name = about ?? Texts.Product.Say(note.Language, "somebody");
        var text = Texts.Product.Say(note.Language, $"note.{Kebab.Of(note.Kind.ToString())}", note.Count is { } count ? count : name);
        return new(id, note.Place, null, note.OnlyFor, note.Language, new NoteBody(note.Kind, text, note.Question, note.Answer, note.Message) { Other = note.Other });
    }

    // The colleagues of the place go on seeing what was said there.
    private static Contributor? Forgotten(Question question) =>
        question.Private ? null : new(question.Asker, question.Organisation, "", question.Language, Standing.Member);
}
