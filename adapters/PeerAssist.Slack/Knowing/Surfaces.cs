using System.Text.Json;
using PeerAssist.Slack.Homes;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Receiving;
using PeerAssist.Slack.Saving;

namespace PeerAssist.Slack.Knowing;

/// <summary>What an event makes us show or save without a button having been pressed.</summary>
internal sealed class Surfaces(Errands errands, HomeTab home, SaveByReaction save)
{
    public void ShowHome(Installation installation, string user) =>
        errands.Run("a home tab", cancellationToken => home.Publish(installation, user, cancellationToken));

    /// <summary>Keeps the wish to save a message, and has it carried out.</summary>
    public async Task SaveByReaction(Incoming incoming, JsonElement happening, string id, CancellationToken cancellationToken)
    {
        if (SaveWish.Read(incoming.Installation.Team, happening, id) is not { } wish || !save.IsMeant(happening))
        {
            return;
        }
        await save.Keep(wish, cancellationToken);
        errands.Run("a message to be saved", ct => save.CarryOut(incoming.Installation, wish, ct));
    }
}
