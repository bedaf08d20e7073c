namespace PeerAssist.Organisations;

/// <summary>Whether and when a person may be asked for help by the bot; whoever has not said yes is never asked.</summary>
/// <param name="MayBeAsked">Whether the person has said yes.</param>
/// <param name="Hours">When.</param>
public sealed record Availability(bool MayBeAsked, WorkingHours Hours)
{
    /// <summary>Of whoever has said nothing.</summary>
    public static Availability Unsaid { get; } = new(false, WorkingHours.Usual);

    /// <summary>Whether the person may be asked at this moment.</summary>
    public bool Allows(DateTimeOffset at) => MayBeAsked && Hours.Contain(at);
}
