namespace PeerAssist.Privacy;

/// <summary>The countries whose telephone numbers are known without their country code. Numbers with one are always known.</summary>
[Flags]
public enum NumberingPlans
{
    None = 0,
    Netherlands = 1,
    Turkey = 2,
    China = 4,
    UnitedKingdom = 8,
    NorthAmerica = 16,

    /// <summary>Off unless a team asks for it: an Italian mobile number is any ten digits that begin with a 3.</summary>
    Italy = 32,
}
