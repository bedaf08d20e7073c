using PeerAssist.Organisations;

namespace PeerAssist.Answers;

/// <summary>What a colleague answered, with its shown revision.</summary>
/// <param name="Id">The answer.</param>
/// <param name="Organisation">Whose knowledge it is.</param>
/// <param name="Audience">Who may read it.</param>
/// <param name="State">How far it is to be trusted.</param>
/// <param name="Author">Who is credited; none for an import without an author.</param>
/// <param name="AuthorName">The credited name as it is shown.</param>
/// <param name="Language">Two-letter code; none when unknown.</param>
/// <param name="Created">When it was first written.</param>
/// <param name="Shown">The last revision.</param>
/// <param name="Source">The message it was captured from (channel and message id), so that editing or deleting follows through.</param>
/// <param name="Capturer">Who took it into the store, when it was not the author.</param>
/// <param name="Locked">Whether corrections wait for an admin, after an edit war.</param>
/// <param name="Pending">A correction that stands beside the shown text until one more colleague confirms it.</param>
/// <param name="MergedInto">The answer that stands for this one since they were merged.</param>
/// <param name="Reviewed">When somebody last said that it is still right; none when nobody did.</param>
public sealed record Answer(
    AnswerId Id,
    OrganisationId Organisation,
    Audience Audience,
    AnswerState State,
    ContributorId? Author,
    string? AuthorName,
    string? Language,
    DateTimeOffset Created,
    Revision Shown,
    string? Source = null,
    ContributorId? Capturer = null,
    bool Locked = false,
    Revision? Pending = null,
    AnswerId? MergedInto = null,
    DateTimeOffset? Reviewed = null)
{
    /// <summary>Whether it may stand in a reply at all.</summary>
    public bool IsGiven => State != AnswerState.Retired;

    /// <summary>The answer with new wording, numbered after the shown one.</summary>
    public Answer With(AnswerParts parts, ContributorId? by, DateTimeOffset at, string? reason, int? restores = null) =>
        this with { Shown = new(Shown.Number + 1, parts, by, at, reason, restores), Pending = null };
}
