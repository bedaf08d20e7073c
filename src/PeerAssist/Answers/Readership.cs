using System.Collections.Frozen;

namespace PeerAssist.Answers;

/// <summary>
/// Everybody who will see a reply, seen as the audiences that all of them belong to: a text may stand in the reply
/// only when its audience is one of these.
/// </summary>
public sealed class Readership
{
    private readonly FrozenSet<Audience> _audiences;

    private Readership(FrozenSet<Audience> audiences) => _audiences = audiences;

    /// <summary>Colleagues, who all belong to the organisation and to these audiences besides.</summary>
    public Readership(IEnumerable<Audience> audiences)
        : this(audiences.Append(Audience.Organisation).ToFrozenSet())
    {
    }

    /// <summary>The audiences.</summary>
    public IReadOnlyCollection<Audience> Audiences => _audiences;

    /// <summary>Readers some of whom do not belong to the organisation: they share these audiences alone.</summary>
    public static Readership Only(IEnumerable<Audience> audiences) => new(audiences.ToFrozenSet());

    /// <summary>Whether every reader of the reply may read a text of this audience.</summary>
    public bool MayRead(Audience audience) => _audiences.Contains(audience);
}
