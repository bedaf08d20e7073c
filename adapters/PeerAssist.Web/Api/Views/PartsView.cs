using PeerAssist.Answers;

namespace PeerAssist.Web.Api.Views;

/// <summary>What an answer says.</summary>
internal sealed record PartsView(
    string Text, string? Authority, IReadOnlyList<string> Steps, IReadOnlyList<string> Resources, string? Say, IReadOnlyList<string> Policies)
{
    internal static PartsView Of(AnswerParts parts) =>
        new(parts.Text, parts.Authority, parts.Steps, parts.Resources, parts.Say, parts.Policies);
}

/// <summary>One wording and its number.</summary>
internal sealed record CurrentView(
    int Revision, string Text, string? Authority, IReadOnlyList<string> Steps, IReadOnlyList<string> Resources, string? Say, IReadOnlyList<string> Policies)
{
    internal static CurrentView Of(Revision revision)
    {
        var parts = revision.Parts;
        return new(revision.Number, parts.Text, parts.Authority, parts.Steps, parts.Resources, parts.Say, parts.Policies);
    }
}
