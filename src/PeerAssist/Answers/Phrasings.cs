using PeerAssist.Chat;
using PeerAssist.Organisations;
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
        await Keep(turn, answer, phrasing.Unheard(turn.By.Id), cancellationToken);
    }

    /// <summary>Nothing that somebody said of an answer's phrasings counts any more.</summary>
    public static async Task Silence(Turn turn, AnswerId answer, ContributorId by, CancellationToken cancellationToken)
    {
        foreach (var phrasing in await turn.Session.Phrasings.Of(turn.Owner, answer, cancellationToken))
        {
            if (phrasing.Voices.Any(voice => voice.By == by))
                await Keep(turn, answer, phrasing.Unheard(by), cancellationToken);
        }
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

    private static Task Keep(Turn turn, AnswerId answer, Phrasing left, CancellationToken cancellationToken) =>
        left is { Origin: PhrasingOrigin.Asked, Voices.Count: 0 }
            ? turn.Session.Phrasings.Remove(turn.Owner, answer, left.Text, cancellationToken)
            : turn.Session.Phrasings.Save(turn.Owner, answer, left, cancellationToken);

    private static Phrasing Asked(Question question, PhrasingOrigin origin) =>
        question.Nameless
            ? new(question.Text, Audience.Nobody, origin)
            : new(question.Text, question.Private ? Readers.AudienceOf(question.Asker) : Readers.AudienceOf(question.Place, question.Asker), origin, question.Asker);

    private static async Task<Phrasing?> Find(Turn turn, AnswerId answer, string text, CancellationToken cancellationToken) =>
        (await turn.Session.Phrasings.Of(turn.Owner, answer, cancellationToken)).FirstOrDefault(phrasing => phrasing.Text == text);
}
