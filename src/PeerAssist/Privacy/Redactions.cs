using System.Runtime.CompilerServices;
using PeerAssist.Organisations;

namespace PeerAssist.Privacy;

/// <summary>Redacts by what an organisation has decided.</summary>
public static class Redactions
{
    private static readonly ConditionalWeakTable<TeamSettings, RedactionRules> Rules = [];

    /// <summary>The text without personal data, for questions and phrasings.</summary>
    public static string Of(string text, TeamSettings settings) => Redaction.Of(text, RulesOf(settings)).Text;

    /// <summary>What looks like personal data in an answer, for its author to confirm as the company's own.</summary>
    public static IReadOnlyList<string> Shown(string text, TeamSettings settings) =>
        [.. Redaction.Of(text, RulesOf(settings)).Found.Select(found => text.Substring(found.Start, found.Length)).Distinct()];

    /// <summary>What the organisation's settings say about redaction.</summary>
    public static RedactionRules RulesOf(TeamSettings settings) => Rules.GetValue(settings, Read);

    private static RedactionRules Read(TeamSettings settings) => new()
    {
        OrderIds = [.. settings.OrderIdPatterns.Select(pattern => OrderIdPattern.TryParse(pattern, out var order, out _) ? order : null).OfType<OrderIdPattern>()],
    };
}
