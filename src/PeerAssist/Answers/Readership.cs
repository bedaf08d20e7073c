using System.Collections.Frozen;

namespace PeerAssist.Answers;

/// <summary>
/// Everybody who will see a reply, seen as the audiences that all of them belong to: a text may stand in the reply
/// only when its audience is one of these.
/// </summary>
public sealed class Readership(IEnumerable<Audience> audiences)
{
    private readonly FrozenSet<Audience> _audiences = audiences.Append(Audience.Organisation).ToFrozenSet();

    /// <summary>The audiences, always with the organisation.</summary>
    public IReadOnlyCollection<Audience> Audiences => _audiences;

    /// <summary>Whether every reader of the reply may read a text of this audience.</summary>
    public bool MayRead(Audience audience) => _audiences.Contains(audience);
}
