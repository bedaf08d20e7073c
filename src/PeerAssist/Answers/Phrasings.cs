using PeerAssist.Chat;
using PeerAssist.Questions;

namespace PeerAssist.Answers;

/// <summary>Learns from people's words whether a question that was asked is one way to put an answer's question.</summary>
internal static class Phrasings
{
    /// <summary>Somebody who neither wrote nor saved the answer said whether it fits the question.</summary>
    public static async Task Hear(Turn turn, Answer answer, Question question, bool fits, CancellationToken cancellationToken)
    {
        var phrasing = await Find(turn, answer.Id, question.Text, cancellationToken) ?? Asked(question, PhrasingOrigin.Asked);
        await turn.Session.Phrasings.Save(turn.Owner, answer.Id, phrasing.Heard(turn.By.Id, fits), cancellationToken);
    }

    /// <summary>Somebody took the word back; a phrasing that nobody speaks for any more is dropped.</summary>
    public static async Task Unhear(Turn turn, AnswerId answer, Question question, CancellationToken cancellationToken)
    {
        if (await Find(turn, answer, question.Text, cancellationToken) is not { } phrasing)
            return;
        var left = phrasing.Unheard(turn.By.Id);
        if (left is { Origin: PhrasingOrigin.Asked, Voices.Count: 0 })
            await turn.Session.Phrasings.Remove(turn.Owner, answer, phrasing.Text, cancellationToken);
        else
            await turn.Session.Phrasings.Save(turn.Owner, answer, left, cancellationToken);
    }

    /// <summary>A colleague put the question next to its right answer: it counts fully at once.</summary>
    public static async Task Teach(Turn turn, AnswerId answer, Question question, PhrasingOrigin origin, CancellationToken cancellationToken)
    {
        var known = await Find(turn, answer, question.Text, cancellationToken);
        var taught = known is null ? Asked(question, origin)
            : known.Origin == PhrasingOrigin.Asked ? known with { Origin = origin }
            : known;
        await turn.Session.Phrasings.Save(turn.Owner, answer, taught, cancellationToken);
    }

    private static Phrasing Asked(Question question, PhrasingOrigin origin) =>
        question.Nameless
            ? new(question.Text, Audience.Nobody, origin)
            : new(question.Text, question.Private ? Readers.AudienceOf(question.Asker) : Readers.AudienceOf(question.Place, question.Asker), origin, question.Asker);

    private static async Task<Phrasing?> Find(Turn turn, AnswerId answer, string text, CancellationToken cancellationToken) =>
        (await turn.Session.Phrasings.Of(turn.Owner, answer, cancellationToken)).FirstOrDefault(phrasing => phrasing.Text == text);
}
