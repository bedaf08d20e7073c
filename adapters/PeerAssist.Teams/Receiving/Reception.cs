using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Invokes;
using PeerAssist.Teams.Memory;

namespace PeerAssist.Teams.Receiving;

/// <summary>Takes in what waits for no answer: kept before the platform is told that it was taken.</summary>
internal sealed class Reception(Intake intake, TeamsRecords records, Doubles doubles, Presses presses, Rosters rosters)
{
    public async Task Take(Incoming incoming, string serviceUrl, CancellationToken cancellationToken)
    {
        var activity = incoming.Activity;
        if (activity is { Type: "installationUpdate", Action: "remove" } || LeftUs(activity, incoming.Bot))
        {
            await records.Stop(incoming.Place.Channel, "the bot was removed", cancellationToken);
            return;
        }

        // A client that does not know Action.Execute submits a button as a message without words.
        if (activity is { Type: "message", Text: null or "", Value.ValueKind: System.Text.Json.JsonValueKind.Object })
            await presses.Press(incoming, activity.Value, dialog: false, cancellationToken);
        else if (activity.Type == "message")
            await TakeMessage(incoming, serviceUrl, cancellationToken);
        else
            await TakeAll(incoming, serviceUrl, incoming.Key, null, cancellationToken);
        rosters.Heard(incoming.Place, incoming.By, IsAboutMembers(activity));
    }

    /// <summary>Keeps how the conversation and the person are reached, as the last delivery told it.</summary>
    public static async Task Remember(ISession session, Incoming incoming, string serviceUrl, CancellationToken cancellationToken)
    {
        var place = incoming.Place;
        var name = incoming.Activity.ChannelData?.Channel?.Name ?? incoming.Activity.Conversation?.Name ?? "";
        var known = await TeamsRecords.Find(session, place.Channel, cancellationToken);
        await TeamsRecords.Keep(
            session, place.Channel,
            new(incoming.App, incoming.Bot, serviceUrl, incoming.Tenant, place.Kind, place.Team ?? known?.Team, name.Length > 0 ? name : known?.Name ?? ""),
            cancellationToken);
        if (incoming.Activity.From is { Id: { Length: > 0 } member } && incoming.By.Standing != Standing.Bot)
            await TeamsRecords.Keep(session, incoming.By.Account, new KnownPerson(member, incoming.By.Name), cancellationToken);
        if (place.Kind == ChannelKind.Direct && incoming.By.Account.UserId.Length > 0)
            await TeamsRecords.KeepChat(session, incoming.By.Account, place.Channel.NativeId, cancellationToken);
    }

    private async Task TakeMessage(Incoming incoming, string serviceUrl, CancellationToken cancellationToken)
    {
        using var alone = await doubles.Alone(incoming, cancellationToken);
        var content = await doubles.ContentKey(incoming, cancellationToken);
        await TakeAll(incoming, serviceUrl, content, session => doubles.Remember(session, incoming, content, cancellationToken), cancellationToken);
    }

    private async Task TakeAll(
        Incoming incoming, string serviceUrl, string contentKey, Func<ISession, Task>? also, CancellationToken cancellationToken)
    {
        var happened = Translation.Of(incoming.Activity, incoming.Tenant, incoming.Bot, incoming.By, incoming.At);
        for (var at = 0; at < happened.Count; at++)
        {
            await intake.Take(
                incoming.Arrival(happened[at], $"{incoming.Key}|{at}", $"{contentKey}|{KindOf(happened[at], incoming, at)}"),
                async (session, token) =>
                {
                    await Remember(session, incoming, serviceUrl, token);
                    if (also is not null)
                        await also(session);
                },
                cancellationToken);
        }
    }

    /// <summary>One message can be edited often and have many reactions, each told under the message's own id.</summary>
    private static string KindOf(ChatEvent happened, Incoming incoming, int at) => happened switch
    {
        MessagePosted => "posted",
        MessageEdited or Reacted => $"{at}|{incoming.At.UtcTicks}",
        _ => $"{at}",
    };

    private static bool LeftUs(Activity activity, string bot) => (activity.MembersRemoved ?? []).Any(member => member?.Id == bot);

    private static bool IsAboutMembers(Activity activity) => activity.Type is "installationUpdate" or "conversationUpdate";
}
