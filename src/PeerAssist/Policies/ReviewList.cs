using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Questions;

namespace PeerAssist.Policies;

/// <summary>Lists the answers that somebody should look at: flagged by a policy, or due for a review.</summary>
internal static class ReviewList
{
    private const int Page = 500;
    private const int Most = 200;

    public static async Task<Handled> Of(Turn turn, CancellationToken cancellationToken)
    {
        var due = new List<ShownAnswer>();
        AnswerId? after = null;
        while (due.Count < Most && await turn.Session.Answers.Page(turn.Owner, after, Page, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var answer in page.Where(answer => answer.IsGiven))
            {
                if (await Readable.Answer(turn, answer.Id, cancellationToken) is null)
                    continue;
                var shown = await Showing.Of(turn.Session, answer, 0, turn.Now, cancellationToken);
                if (shown.Warnings.Count > 0)
                    due.Add(shown);
            }

            after = page[^1].Id;
        }

        return new(new Result.Listed([.. due.Take(Most)]));
    }
}
