using PeerAssist.Answers;
using PeerAssist.Questions;

namespace PeerAssist.Chat;

/// <summary>Finds a thing by its id, if whoever asks for it may read it; otherwise it is as if it did not exist.</summary>
internal static class Readable
{
    public static async Task<Answer?> Answer(Turn turn, AnswerId id, CancellationToken cancellationToken)
    {
        var answer = await turn.Session.Answers.Find(turn.Owner, id, cancellationToken);
        if (answer is null)
            return null;
        var readers = await Readers.Of(turn.Session, turn.By, turn.Place, onlyThePerson: true, cancellationToken);
        return readers.MayRead(answer.Audience) || await IsInPlace(turn, answer, cancellationToken) ? answer : null;
    }

    public static async Task<Question?> Question(Turn turn, QuestionId? id, CancellationToken cancellationToken)
    {
        if (id is not { } known || await turn.Session.Questions.Find(turn.Owner, known, cancellationToken) is not { } question)
            return null;
        return question.Asker == turn.By.Id || (!question.Private && question.Place.Channel == turn.Place.Channel)
            || (await turn.Session.Requests.Of(turn.Owner, known, cancellationToken)).Any(request => request.IsFor(turn)) ? question : null;
    }

    // Whoever acts in a channel sees what may be said there, even when the platform has not told us its members.
    private static async Task<bool> IsInPlace(Turn turn, Answer answer, CancellationToken cancellationToken) =>
        (await Readers.Of(turn.Session, turn.By, turn.Place, onlyThePerson: false, cancellationToken)).MayRead(answer.Audience);
}
