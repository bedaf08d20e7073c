using PeerAssist.Chat;

namespace PeerAssist.Web.Api.Views;

/// <summary>One wording of an answer, with who wrote it.</summary>
internal sealed record RevisionView(int Revision, string Text, string? By, DateTimeOffset At, string? Reason, int? Restores)
{
    public string? Authority { get; private init; }

    public IReadOnlyList<string> Steps { get; private init; } = [];

    public IReadOnlyList<string> Resources { get; private init; } = [];

    public string? Say { get; private init; }

    public IReadOnlyList<string> Policies { get; private init; } = [];

    internal static RevisionView Of(PastRevision past)
    {
        var revision = past.Revision;
        return new(revision.Number, revision.Parts.Text, past.By, revision.At, revision.Reason, revision.Restores)
        {
            Authority = revision.Parts.Authority,
            Steps = revision.Parts.Steps,
            Resources = revision.Parts.Resources,
            Say = revision.Parts.Say,
            Policies = revision.Parts.Policies,
        };
    }
}
