using PeerAssist.Answers;

namespace PeerAssist.Corrections;

/// <summary>Tells when an answer is changed back and forth, by undoing or by offering words that stood there before.</summary>
internal static class EditWar
{
    private const int InADay = 3;
    private const int InAWeek = 5;

    /// <summary>The number of the earlier wording that these words bring back; none when they are new.</summary>
    public static int? Restored(IReadOnlyList<Revision> revisions, AnswerParts parts) =>
        revisions.LastOrDefault(revision => revision.Parts == parts)?.Number;

    /// <summary>Whether one more return to earlier words is one too many.</summary>
    public static bool IsOn(IReadOnlyList<Revision> revisions, DateTimeOffset now) =>
        Returns(revisions, now.AddDays(-1)) + 1 >= InADay || Returns(revisions, now.AddDays(-7)) + 1 >= InAWeek;

    private static int Returns(IReadOnlyList<Revision> revisions, DateTimeOffset since) =>
        revisions.Count(revision => revision.Restores is not null && revision.At > since);
}
