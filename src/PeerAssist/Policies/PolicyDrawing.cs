using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Stores;

namespace PeerAssist.Policies;

/// <summary>Draws what an author is told of a policy that changed: which answer rests on it, and what is different.</summary>
internal static class PolicyDrawing
{
    private const int LongestAnswer = 160;

    public static async Task<(NoteBody? Body, string? Dropped)> Draw(ISession session, Note note, PolicyId id, CancellationToken cancellationToken)
    {
        var owner = await session.Organisations.OwnerOf(note.Place.Workspace, cancellationToken);
        if (owner is null || note.Answer is not { } about
            || await session.Policies.Find(owner.Id, id, cancellationToken) is not { } policy
            || await session.Answers.Find(owner.Id, about, cancellationToken) is not { IsGiven: true } answer)
            return (null, "the policy or the answer is no longer known");
        if ((await session.Policies.Flags(owner.Id, about, cancellationToken)).All(flag => flag.Policy != id))
            return (null, "somebody has looked at the answer since");
        var versions = await session.Policies.Versions(owner.Id, id, cancellationToken);
        var difference = policy.Gone || versions.Count < 2 ? [] : Difference.Of(versions[^2].Text, versions[^1].Text);
        var text = Texts.Product.Say(
            note.Language, $"note.{Kebab.Of(note.Kind.ToString())}", policy.Name, PlainText.Cut(answer.Shown.Parts.Text.ReplaceLineEndings(" "), LongestAnswer));
        return (new(note.Kind, text, null, about, null) { Difference = difference }, null);
    }
}
