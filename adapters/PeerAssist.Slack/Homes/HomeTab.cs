using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Knowing;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Homes;

/// <summary>Publishes the home tab of one person.</summary>
internal sealed class HomeTab(IStore store, SlackCalls calls, SlackPeople people, TimeProvider time)
{
    public async Task Publish(Installation installation, string user, CancellationToken cancellationToken)
    {
        var person = await people.Know(installation, user, null, cancellationToken);
        HomeContents? contents;
        await using (var session = await store.Read(cancellationToken))
        {
            contents = await HomeReader.Read(session, SlackNames.Account(installation.Team, user), person.Standing, time.GetUtcNow(), cancellationToken);
        }
        var view = HomeView.Draw(contents, Texts.Speak(person.Language), $"home.{Guid.NewGuid():N}");
        await calls.Patiently(installation, "views.publish", new JsonObject { ["user_id"] = user, ["view"] = view }, cancellationToken);
    }
}
