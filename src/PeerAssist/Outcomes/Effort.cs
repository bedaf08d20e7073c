namespace PeerAssist.Outcomes;

/// <summary>How much work it was for the customer and the agent to get there.</summary>
public enum Effort
{
    Easy,
    Hard,
}
