using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Captures;

/// <summary>Takes a colleague's answer into the store: found by the next asker at once, the author credited.</summary>
internal static class Capture
{
    // More than anybody writes by hand; files come in by an import.
    private const int MostAnHour = 30;
    private const int MostADay = 100;

    public static async Task<Handled> Handle(AnswerCaptured captured, Turn turn, CancellationToken cancellationToken)
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
        var answer = await Add(captured, turn, cancellationToken);
        await AddPhrasings(captured, question, answer, turn, cancellationToken);
        await turn.Write(Act.Captured, answer.Id.Value, cancellationToken, captured.Parts.Whole);
        if (question is null)
            return new(new Result.Done(answer.Id, 1));

        await Settle(question, answer, turn, cancellationToken);
        return new(new Result.Done(answer.Id, 1), [.. Redraw.One(question), .. Thank(question, answer)]);
    }

    private static async Task<Answer> Add(AnswerCaptured captured, Turn turn, CancellationToken cancellationToken)
    {
        // Who wrote a message that was offered for saving is known from the offer.
        var written = captured.Author
            ?? (captured.Source is { } source ? await Draft.Find(turn.Session, turn.Place.Channel, source, cancellationToken) : null)?.Author;
        var author = written is { } person ? await People.Meet(turn.Session, turn.Organisation, person, turn.Now, cancellationToken) : turn.By;
        var answer = new Answer(
            new(turn.NewId()), turn.Owner, Readers.AudienceOf(turn.Place, turn.By.Id), AnswerState.NotValidated,
            author.Id, author.Name, author.Language, turn.Now, new(1, captured.Parts, author.Id, turn.Now),
            captured.Source is { } message ? SourceOf(turn.Place.Channel, message) : null,
            author.Id == turn.By.Id ? null : turn.By.Id);
        await turn.Session.Answers.Save(answer, cancellationToken);
        return answer;
    }

    private static async Task AddPhrasings(AnswerCaptured captured, Question? question, Answer answer, Turn turn, CancellationToken cancellationToken)
    {
        var put = new Phrasing(captured.Question, Readers.AudienceOf(turn.Place, turn.By.Id), PhrasingOrigin.Captured);
        await turn.Session.Phrasings.Save(turn.Owner, answer.Id, put, cancellationToken);
        if (question is not null && question.Text != captured.Question)
            await Phrasings.Teach(turn, answer.Id, question, PhrasingOrigin.Captured, cancellationToken);
    }

    /// <summary>The question is answered now: its reply shows the answer to everybody who asked there.</summary>
    private static async Task Settle(Question question, Answer answer, Turn turn, CancellationToken cancellationToken)
    {
        var offer = new Offer(answer.Id, 1, 1);
        var settled = question with { Decision = Decision.Answer, Offered = [offer, .. question.Offered.Take(2)], TeamAsked = false, Settled = question.Settled ?? turn.Now };
        await turn.Session.Questions.Save(settled, cancellationToken);
        await turn.Session.Servings.Save(new(turn.Owner, question.Id, answer.Id, 1, question.Asker, turn.Now), cancellationToken);
    }

    private static IEnumerable<Outgoing> Thank(Question question, Answer answer) =>
        question.Message is null
            ? []
            : [new Note(question.Place, question.OnlyFor, question.Language, NoteKind.Captured, question.Id, answer.Id, answer.Author)];

    private static async Task<Answer?> Known(AnswerCaptured captured, MessageId message, Turn turn, CancellationToken cancellationToken) =>
        (await turn.Session.Answers.From(turn.Owner, SourceOf(captured.Place.Channel, message), cancellationToken)).FirstOrDefault(a => a.IsGiven);

    internal static string SourceOf(ChannelId channel, MessageId message) => $"{channel}/{message}";
}
