namespace PeerAssist.Privacy;

/// <summary>What an organisation decided about <see cref="Redaction"/>.</summary>
public sealed record RedactionRules
{
    /// <summary>No order ids; the telephone numbers of all countries but Italy.</summary>
    public static RedactionRules Default { get; } = new();

    /// <summary>Numbers of these forms stay as they are.</summary>
    public IReadOnlyList<OrderIdPattern> OrderIds { get; init; } = [];

    /// <summary>Whose telephone numbers are known without a country code.</summary>
    public NumberingPlans Phones { get; init; } =
        NumberingPlans.Netherlands | NumberingPlans.Turkey | NumberingPlans.China | NumberingPlans.UnitedKingdom | NumberingPlans.NorthAmerica;

    internal bool Allow(ReadOnlySpan<char> text)
    {
        foreach (var order in OrderIds)
        {
            if (order.Matches(text))
                return true;
        }

        return false;
    }
}
