using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Search;

namespace PeerAssist.Host.Dashboard.Answers;

/// <summary>One answer with all that is known of it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Shown">As it stands in a reply.</param>
/// <param name="Place">The name of the place whose people may read it, where it has one.</param>
/// <param name="History">Its wordings, the newest first, with who wrote each.</param>
/// <param name="Phrasings">How its question was put, as far as the viewer may read it.</param>
/// <param name="Hidden">How many ways more there are.</param>
public sealed record AnswerView(
    Answer Answer, ShownAnswer Shown, string? Place, IReadOnlyList<PastRevision> History, IReadOnlyList<Phrasing> Phrasings, int Hidden)
{
    public string Path => $"/dashboard/answers/{Uri.EscapeDataString(Answer.Id.Value)}";

    public VoteTally Votes => Shown.Votes;
}
