using PeerAssist.Chat;

namespace PeerAssist.Notices;

/// <summary>What a person was told, for who fetches it instead of being sent it.</summary>
internal static class NoticeList
{
    private const int Most = 100;

    public static async Task<Handled> Of(Turn turn, CancellationToken cancellationToken)
    {
        var told = new List<ToldNotice>();
        foreach (var notice in await turn.Session.Notices.For(turn.Owner, turn.By.Id, Most, cancellationToken))
        {
            if (await Readable.Answer(turn, notice.Answer, cancellationToken) is not { } answer)
                continue;
            told.Add(answer.IsGiven
                ? new(notice, answer.Shown.Parts.Text, await NoticeDrawing.Changed(turn.Session, notice, answer, cancellationToken))
                : new(notice, null, []));
        }

        return new(new Result.Noticed(told));
    }
}
