using PeerAssist.Chat;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Reading;

namespace PeerAssist.Slack.Receiving;

/// <summary>Takes what Slack tells of messages, reactions, members and channels.</summary>
internal sealed class Events(EventReader reader, Scenes scenes, Behaviours behaviours, Upkeep upkeep, Intake intake)
{
    public async Task<Acknowledgement> Receive(Incoming incoming, CancellationToken cancellationToken)
    {
        if (incoming.Payload.Text("type") == "app_rate_limited")
        {
            await upkeep.EventsDropped(incoming, cancellationToken);
            return new Acknowledgement.Taken();
        }
        if (incoming.Payload.At("event") is not { } happening || incoming.Payload.Text("event_id") is not { } id)
        {
            SlackMetrics.Ignored("no-event");
            return new Acknowledgement.Taken();
        }
        await upkeep.Follow(incoming, happening, id, cancellationToken);
        var scene = await scenes.Set(incoming.Installation, EventReader.Users(happening), incoming.Payload.Is("is_ext_shared_channel"), cancellationToken);
        if (reader.Read(happening, scene) is not { } heard)
        {
            SlackMetrics.Ignored("nothing-to-do");
            return new Acknowledgement.Taken();
        }
        upkeep.LearnChannel(incoming.Installation, heard.Event.Place);
        if (await behaviours.Allow(heard.Event, cancellationToken) is not { } allowed)
        {
            SlackMetrics.Ignored("quiet");
            return new Acknowledgement.Taken();
        }
        await intake.Take(incoming.Arrival(id, heard.ContentKey, allowed), also: null, cancellationToken);
        return new Acknowledgement.Taken();
    }
}
