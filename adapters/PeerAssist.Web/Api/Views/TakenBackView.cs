using PeerAssist.Answers;
using PeerAssist.Chat;

namespace PeerAssist.Web.Api.Views;

/// <summary>What of somebody's work was taken back.</summary>
internal sealed record TakenBackView(
    int Votes, int Outcomes, IReadOnlyList<string> Retired, IReadOnlyList<string> Restored, IReadOnlyList<string> Kept)
{
    internal static TakenBackView Of(Result.TakenBack back) =>
        new(back.Votes, back.Outcomes, Ids(back.Retired), Ids(back.Restored), Ids(back.Kept));

    private static IReadOnlyList<string> Ids(IEnumerable<AnswerId> answers) => [.. answers.Select(answer => answer.Value)];
}
