using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Questions;

/// <summary>Has replies drawn anew after something they show has changed.</summary>
internal static class Redraw
{
    private const int Most = 200;

    /// <summary>The reply to one question, if there is one to redraw.</summary>
    public static IReadOnlyList<Outgoing> One(Question? question) => question is { Message: not null } ? [Reply(question)] : [];

    /// <summary>Every reply of the last days that shows the answer, the newest first.</summary>
    public static async Task<IReadOnlyList<Outgoing>> All(Turn turn, AnswerId answer, CancellationToken cancellationToken)
    {
        var since = turn.Now.AddDays(-turn.Organisation.Settings.RecallDays);
        var replies = new List<Outgoing>();
        foreach (var serving in (await turn.Session.Servings.Of(turn.Owner, answer, since, cancellationToken)).DistinctBy(s => s.Question).Take(Most))
        {
            var question = await turn.Session.Questions.Find(turn.Owner, serving.Question, cancellationToken);
            if (question is { Message: not null })
                replies.Add(Reply(question));
        }

        return replies;
    }

    private static AnswerReply Reply(Question question) =>
        new(question.Place, question.OnlyFor, question.Language, question.Id);
}
