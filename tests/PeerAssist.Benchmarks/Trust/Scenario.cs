namespace PeerAssist.Benchmarks.Trust;

/// <summary>A way the team may be.</summary>
/// <param name="Name">As the table names it.</param>
/// <param name="Random">How many of the fifty vote and report at random.</param>
/// <param name="Ring">How many of the fifty push one wrong answer.</param>
/// <param name="Audits">Whether a lead looks at the weekly list.</param>
internal sealed record Scenario(string Name, int Random = 0, int Ring = 0, bool Audits = true)
{
    public static readonly IReadOnlyList<Scenario> All =
    [
        new("as it is"),
        new("10 % vote at random", Random: 5),
        new("a ring of five", Ring: 5),
        new("that ring, nobody audits", Ring: 5, Audits: false),
    ];
}
