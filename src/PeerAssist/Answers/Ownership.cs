using PeerAssist.Chat;

namespace PeerAssist.Answers;

/// <summary>Tells whose an answer is: its author's, its capturer's, and everybody's who worded a revision.</summary>
internal static class Ownership
{
    public static async Task<bool> Has(Turn turn, Answer answer, CancellationToken cancellationToken) =>
        answer.Author == turn.By.Id
        || answer.Capturer == turn.By.Id
        || (await turn.Session.Answers.Revisions(turn.Owner, answer.Id, cancellationToken)).Any(revision => revision.By == turn.By.Id);
}
