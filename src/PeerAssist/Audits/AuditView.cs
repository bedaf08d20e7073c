using PeerAssist.Chat;

namespace PeerAssist.Audits;

/// <summary>An audit list in the form that the command line and the HTTP API give it out.</summary>
public sealed record AuditView(string Week, int Seed, int All, IReadOnlyList<AuditView.Item> Changes, AuditView.Error ErrorRate)
{
    public static AuditView Of(AuditList list) => new(
        list.Week.ToString(), list.Seed, list.All, [.. list.Changes.Select(Item.Of)],
        new(list.Rate.Audited, list.Rate.Wrong, list.Rate.Share, list.Rate.Low, list.Rate.High));

    /// <summary>One change.</summary>
    public sealed record Item(
        long Entry, DateTimeOffset At, string Act, string? By, string From, string Answer, int Revision, string Text, string Why,
        int? Reach, decimal? Amount, double? Newness, double? Weight, double Chance, string? Mark, string? Note)
    {
        internal static Item Of(AuditedChange change) => new(
            change.Entry, change.At, Word(change.Act), change.By, change.From, change.Answer.Value, change.Revision, change.Text, Word(change.Why),
            change.Risk?.Reach, change.Risk?.Amount, change.Risk?.Newness, change.Risk?.Weight, change.Chance,
            change.Audit is { } audit ? Word(audit.Mark) : null, change.Audit?.Note);

        private static string Word<T>(T value)
            where T : struct, Enum => Kebab.Of(value.ToString()).Replace('-', '_');
    }

    /// <summary>The share of wrong ones among those that were marked, with its 95 % interval after Wilson.</summary>
    public sealed record Error(int Audited, int Wrong, double? Share, double Low, double High);
}
