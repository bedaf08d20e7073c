using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Search;

namespace PeerAssist.Policies;

/// <summary>A rule of the company that answers rest on, in its last version.</summary>
/// <param name="Id">The policy.</param>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Name">By which answers name it.</param>
/// <param name="FormerNames">By which answers named it before.</param>
/// <param name="Link">Where it stands in full.</param>
/// <param name="Current">The last version.</param>
/// <param name="Gone">Whether it was taken back.</param>
public sealed record Policy(
    PolicyId Id, OrganisationId Organisation, string Name, IReadOnlyList<string> FormerNames, string? Link, PolicyVersion Current, bool Gone = false)
{
    /// <summary>The longest name, in UTF-16 characters.</summary>
    public const int LongestName = 200;

    /// <summary>Whether a name, in any letter case and with or without accents, means this policy.</summary>
    public bool IsCalled(string name) => Folding.SameWords(Name, name) || FormerNames.Any(former => Folding.SameWords(former, name));

    /// <summary>Whether an answer rests on it.</summary>
    public bool Bears(Answer answer) => answer.Shown.Parts.Policies.Any(IsCalled);
}

/// <summary>One wording of a policy.</summary>
/// <param name="Number">From 1 upwards without a gap.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">Who wrote it down; none when that person was forgotten.</param>
/// <param name="At">When.</param>
public sealed record PolicyVersion(int Number, string Text, ContributorId? By, DateTimeOffset At);
