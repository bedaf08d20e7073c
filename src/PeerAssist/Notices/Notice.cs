using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Notices;

/// <summary>One person is told, once, that what was given to that person no longer stands.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Organisation">Whose knowledge it is.</param>
/// <param name="Kind">Why.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Known">The revision the person knew.</param>
/// <param name="Revision">The revision that is shown instead.</param>
/// <param name="For">Who is told.</param>
/// <param name="Question">The question for which the person was given the answer.</param>
/// <param name="At">When it was written.</param>
/// <param name="Told">When it was sent, or made ready to be fetched; none as long as it waits.</param>
public sealed record Notice(
    NoticeId Id,
    OrganisationId Organisation,
    NoticeKind Kind,
    AnswerId Answer,
    int Known,
    int Revision,
    ContributorId For,
    QuestionId? Question,
    DateTimeOffset At,
    DateTimeOffset? Told = null);
