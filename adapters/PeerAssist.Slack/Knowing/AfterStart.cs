using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Saving;

namespace PeerAssist.Slack.Knowing;

/// <summary>Goes on with a workspace after a start: asks how its channels are, and carries out what was wished before the stop.</summary>
internal sealed class AfterStart(ChannelFacts facts, SaveByReaction save, Errands errands)
{
    public async Task GoOn(Installation installation, CancellationToken cancellationToken)
    {
        errands.Run("the channels of a workspace", ct => facts.WantAll(installation, ct));
        foreach (var wish in (await save.Open(cancellationToken)).Where(wish => wish.Team == installation.Team))
        {
            errands.Run("a message to be saved", ct => save.CarryOut(installation, wish, ct));
        }
    }
}
