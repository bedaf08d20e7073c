using PeerAssist.Chat;
using PeerAssist.Chat.Events;

namespace PeerAssist.Teams.Activities;

/// <summary>A verified delivery.</summary>
/// <param name="Activity">What was delivered.</param>
/// <param name="App">Which of our bots it is for; empty for an emulator's.</param>
/// <param name="Tenant">The tenant it comes from.</param>
/// <param name="Bot">The bot's id in the conversation.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="BodyHash">SHA-256 of the raw body, hexadecimal.</param>
internal sealed record Incoming(Activity Activity, string App, string Tenant, string Bot, Person By, DateTimeOffset At, string BodyHash)
{
    private string? _key;

    public Place Place { get; } = ActivityPlace.Of(Activity, Tenant);

    /// <summary>The language to speak to the person.</summary>
    public string Language => Texts.Speak(By.Language);

    /// <summary>Names the delivery: a redelivery has the same.</summary>
    public string Key => _key ??= string.Join(
        '|', App, Tenant, Activity.Conversation!.Id, Activity.Type, Activity.Name, Activity.From?.Id, Activity.Id is { Length: > 0 } id ? id : BodyHash);

    /// <summary>What is taken in for something that happened.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="deliveryKey">Names the delivery.</param>
    /// <param name="contentKey">Names what happened, however often it is told.</param>
    public Arrival Arrival(ChatEvent happened, string deliveryKey, string contentKey) => new(
        TeamsServices.Adapter, deliveryKey, contentKey, BodyHash, App.Length > 0 ? "teams-jwt" : "teams-emulator", happened);
}
