namespace PeerAssist.Votes;

/// <summary>What a colleague says of an answer.</summary>
public enum Verdict
{
    Helpful,
    NotRight,
}
