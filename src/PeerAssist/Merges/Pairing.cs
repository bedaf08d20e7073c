using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Merges;

/// <summary>Judges whether two answers should be one, or cannot both be right.</summary>
internal static class Pairing
{
    private const int MostPhrasings = 5;
    private const double SameQuestion = 0.5;

    // From here on two answers to the same question, and to any, say about the same.
    private const double AlikeToTheSame = 0.3;
    private const double AlikeToAny = 0.6;

    /// <summary>The pair that two answers make; none when they have nothing to do with each other.</summary>
    public static async Task<AnswerPair?> Of(ISession session, Answer one, Answer other, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (one.Id == other.Id || !one.IsGiven || !other.IsGiven)
            return null;
        var likeness = Likeness.Of(one.Shown.Parts.Text, other.Shown.Parts.Text);
        var asked = await AreAskedAlike(session, one.Organisation, one.Id, other.Id, cancellationToken);
        if (asked && Contradiction.Between(one.Shown.Parts, other.Shown.Parts))
            return AnswerPair.Of(one.Organisation, one.Id, other.Id, PairKind.Contrary, likeness, at);
        var enough = asked ? AlikeToTheSame : AlikeToAny;
        return likeness >= enough && !Contradiction.Between(one.Shown.Parts, other.Shown.Parts)
            ? AnswerPair.Of(one.Organisation, one.Id, other.Id, PairKind.Alike, likeness, at)
            : null;
    }

    private static async Task<bool> AreAskedAlike(
        ISession session, OrganisationId organisation, AnswerId one, AnswerId other, CancellationToken cancellationToken)
    {
        var mine = await Questions(session, organisation, one, cancellationToken);
        var theirs = await Questions(session, organisation, other, cancellationToken);
        return mine.Any(question => theirs.Any(rival => Folding.SameWords(question, rival) || Likeness.Of(question, rival) >= SameQuestion));
    }

    private static async Task<IReadOnlyList<string>> Questions(
        ISession session, OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken) =>
        [.. (await session.Phrasings.Of(organisation, answer, cancellationToken)).Where(p => p.Weight > 0).Take(MostPhrasings).Select(p => p.Text)];
}
