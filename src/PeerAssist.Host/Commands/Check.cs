namespace PeerAssist.Host.Commands;

/// <summary>One thing that <c>doctor</c> looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="Ok">Whether it is as it should be.</param>
/// <param name="Finding">How it is, and how to mend it when it is not well.</param>
internal sealed record Check(string Name, bool Ok, string Finding)
{
    public static Check Well(string name, string finding) => new(name, true, finding);

    public static Check Ill(string name, string finding) => new(name, false, finding);
}
