using System.Text.Json.Serialization;
using PeerAssist.Chat.Events;

namespace PeerAssist.Slack.Knowing;

/// <summary>What the bot does in a channel, as an admin of the workspace decided.</summary>
/// <param name="Manner">When it speaks.</param>
/// <param name="Precision">How surely right it must be, 0 to 1, to speak without having been mentioned.</param>
/// <param name="AmongCompanies">Whether it answers mentions in a channel that other companies read too.</param>
internal sealed record Behaviour(Manner Manner = Manner.Mention, double Precision = Behaviour.UsualPrecision, bool AmongCompanies = false)
{
    public const double UsualPrecision = 0.9;

    /// <summary>The precisions that can be chosen.</summary>
    public static IReadOnlyList<double> Precisions { get; } = [0.8, 0.9];

    /// <summary>What it may say to questions that are not put to it.</summary>
    [JsonIgnore]
    public Initiative? Initiative => Manner switch
    {
        Manner.Suggest => new(Precision, Privately: true),
        Manner.Answer => new(Precision, Privately: false),
        _ => null,
    };
}
