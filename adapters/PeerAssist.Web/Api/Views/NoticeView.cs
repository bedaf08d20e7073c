using PeerAssist.Chat;

namespace PeerAssist.Web.Api.Views;

/// <summary>What a person was told of an answer that changed since it was given.</summary>
/// <param name="Kind">Why: corrected or withdrawn.</param>
/// <param name="Known">The revision the person was given.</param>
/// <param name="Revision">The revision shown now.</param>
/// <param name="Text">The answer as it is now; none when it is no longer given.</param>
/// <param name="Difference">What stayed, went and came, in order.</param>
internal sealed record NoticeView(
    string Id, string Kind, string Answer, int Known, int Revision, string? Question, DateTimeOffset At, string? Text, IReadOnlyList<PieceView> Difference)
{
    internal static NoticeView Of(ToldNotice told)
    {
        var notice = told.Notice;
        return new(
            notice.Id.Value, Kebab.Of(notice.Kind.ToString()).Replace('-', '_'), notice.Answer.Value, notice.Known, notice.Revision,
            notice.Question?.Value, notice.At, told.Text,
            [.. told.Difference.Select(piece => new PieceView(piece.Kind.ToString().ToLowerInvariant(), piece.Text))]);
    }
}

/// <summary>A stretch of a difference: same, gone or came.</summary>
internal sealed record PieceView(string Kind, string Text);
