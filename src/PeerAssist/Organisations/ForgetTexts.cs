using PeerAssist.Answers;
using PeerAssist.Chat;

namespace PeerAssist.Organisations;

/// <summary>Does with the texts of somebody who is forgotten what the organisation decided.</summary>
internal static class ForgetTexts
{
    private static readonly AnswerParts Erased = new("");

    /// <summary>Leaves or deletes them.</summary>
    public static async Task Of(Turn turn, Leaving leaving, CancellationToken cancellationToken)
    {
        var answers = await turn.Session.Answers.By(leaving.Person.Id, cancellationToken);
        foreach (var answer in answers)
        {
            // What was said to the bot alone nobody else could ever read.
            if (answer.Audience == new Audience(AudienceKind.Person, leaving.Person.Id.Value))
                await turn.Session.Answers.Remove(turn.Owner, answer.Id, cancellationToken);
            else if (leaving.Texts == ForgottenTexts.Delete)
                await Delete(turn, answer, leaving.Person.Id, cancellationToken);
        }

        if (leaving.Texts == ForgottenTexts.Delete)
            await turn.Session.Questions.Erase(leaving.Person.Id, cancellationToken);
    }

    private static async Task Delete(Turn turn, Answer answer, ContributorId person, CancellationToken cancellationToken)
    {
        var revisions = await turn.Session.Answers.Revisions(turn.Owner, answer.Id, cancellationToken);
        var mine = revisions.Where(revision => revision.By == person || revisions.Any(earlier => earlier.By == person && revision.Restores == earlier.Number))
            .Select(revision => revision.Number).ToList();
        var kept = answer.Pending?.By == person ? answer with { Pending = null } : answer;
        if (revisions.LastOrDefault(revision => !mine.Contains(revision.Number)) is not { } last)
        {
            await turn.Session.Answers.Remove(turn.Owner, answer.Id, cancellationToken);
            return;
        }

        if (mine.Contains(answer.Shown.Number))
            await turn.Session.Answers.Save(kept.With(last.Parts, by: null, turn.Now, reason: null, restores: last.Number), cancellationToken);
        else if (kept != answer)
            await turn.Session.Answers.Save(kept, cancellationToken);
        foreach (var number in mine)
            await turn.Session.Answers.Erase(turn.Owner, answer.Id, number, Erased, cancellationToken);
    }
}
