using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Merges;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Captures;

/// <summary>Takes a colleague's answer into the store: found by the next asker at once, the author credited.</summary>
internal static class Capture
{
    // More than anybody writes by hand; files come in by an import.
    private const int MostAnHour = 30;
    private const int MostADay = 100;

    public static async Task<Handled> Handle(AnswerCaptured captured, Ahead? ahead, Turn turn, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(captured.Question))
            return Handled.Refuse(Refusal.NothingSaid);
        if (Limits.WhyNot(captured.Parts) is { } refusal)
            return Handled.Refuse(refusal);
        if (turn.By.Standing is not (Standing.Member or Standing.Guest))
            return Handled.Refuse(Refusal.NoVote);
        if (captured.Source is { } message && await Known(captured, message, turn, cancellationToken) is { } known)
            return new(new Result.Done(known.Id, known.Shown.Number));
        if (await turn.Count(TimeSpan.FromHours(1), cancellationToken, Act.Captured) >= MostAnHour
            || await turn.Count(TimeSpan.FromDays(1), cancellationToken, Act.Captured) >= MostADay)
            return Handled.Refuse(Refusal.TooMany);

        var question = await Readable.Question(turn, captured.Answers, cancellationToken);
        var home = await Home(question, turn, cancellationToken);
        var answer = await Add(captured, home, turn, cancellationToken);
        await AddPhrasings(captured, question, answer, home, turn, cancellationToken);
        await turn.Write(Act.Captured, answer.Id.Value, cancellationToken, captured.Parts.Whole);
        var near = ahead is null ? null : await FindNear.Of(turn, answer, ahead.Finding, cancellationToken);
        var done = new Result.Done(answer.Id, 1, Near: near?.Other.Id, NearKind: near?.Pair.Kind);
        if (question is null)
            return new(done, [.. Propose(captured, answer, near, turn)]);

        var settled = await Settle.With(question, answer, turn, cancellationToken);
        return new(done, [.. settled, .. Thank(question, answer), .. Propose(captured, answer, near, turn)]);
    }

    // For the eyes of who saved it; over the API there is no chat to say it in, and the result tells it.
    private static IEnumerable<Outgoing> Propose(AnswerCaptured captured, Answer answer, (AnswerPair Pair, Answer Other)? near, Turn turn) =>
        captured.Source is null || near is not { } found
            ? []
            :
            [
                new Note(
                    captured.Place, turn.Account, turn.By.Language, found.Pair.Kind == PairKind.Contrary ? NoteKind.Contrary : NoteKind.Alike,
                    captured.Answers, answer.Id, found.Other.Author, Other: found.Other.Id),
            ];

    private static async Task<Answer> Add(AnswerCaptured captured, Place home, Turn turn, CancellationToken cancellationToken)
    {
        // Who wrote a message that was offered for saving is known from the offer.
        var written = captured.Author
            ?? (captured.Source is { } source ? await Draft.Find(turn.Session, turn.Place.Channel, source, cancellationToken) : null)?.Author;
        var author = written is { } person ? await People.Meet(turn.Session, turn.Organisation, person, turn.Now, cancellationToken) : turn.By;
        var answer = new Answer(
            new(turn.NewId()), turn.Owner, Readers.AudienceOf(home, turn.By.Id), AnswerState.NotValidated,
            author.Id, author.Name, author.Language, turn.Now, new(1, captured.Parts, author.Id, turn.Now),
            captured.Source is { } message ? SourceOf(turn.Place.Channel, message) : null,
            author.Id == turn.By.Id ? null : turn.By.Id);
        await turn.Session.Answers.Save(answer, cancellationToken);
        return answer;
    }

    private static async Task AddPhrasings(AnswerCaptured captured, Question? question, Answer answer, Place home, Turn turn, CancellationToken cancellationToken)
    {
        var put = new Phrasing(captured.Question, Readers.AudienceOf(home, turn.By.Id), PhrasingOrigin.Captured);
        await turn.Session.Phrasings.Save(turn.Owner, answer.Id, put, cancellationToken);
        if (question is not null && question.Text != captured.Question)
            await Phrasings.Teach(turn, answer.Id, question, PhrasingOrigin.Captured, cancellationToken);
    }

    /// <summary>Where the answer belongs: whoever was asked alone answers for the place in which the question was put.</summary>
    private static async Task<Place> Home(Question? question, Turn turn, CancellationToken cancellationToken)
    {
        if (question is null || turn.Place.Kind != ChannelKind.Direct || question.Asker == turn.By.Id)
            return turn.Place;
        var requests = await turn.Session.Requests.Of(turn.Owner, question.Id, cancellationToken);
        return question.IsForOthers ? question.Place : requests.LastOrDefault(request => request.Of == Asked.Channel)?.Place ?? turn.Place;
    }

    private static IEnumerable<Outgoing> Thank(Question question, Answer answer) =>
        question.Message is null || question.Settled is not null ? []
        : question.IsForOthers ? [new Note(question.Place, question.OnlyFor, question.Language, NoteKind.Captured, question.Id, answer.Id, answer.Author)]
        : [Settle.Answered(question, answer)];

    private static async Task<Answer?> Known(AnswerCaptured captured, MessageId message, Turn turn, CancellationToken cancellationToken) =>
        (await turn.Session.Answers.From(turn.Owner, SourceOf(captured.Place.Channel, message), cancellationToken)).FirstOrDefault(a => a.IsGiven);

    internal static string SourceOf(ChannelId channel, MessageId message) => $"{channel}/{message}";
}
