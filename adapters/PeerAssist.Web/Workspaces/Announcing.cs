using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;

namespace PeerAssist.Web.Workspaces;

/// <summary>Tells the product at start which channels there are, who is in them, and that the bot is there.</summary>
internal sealed class Announcing(WebWorkspace workspace, Intake intake, TimeProvider time) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var channel in workspace.AllChannels)
        {
            var members = workspace.People.Where(channel.Has).ToList();
            var place = workspace.PlaceIn(channel);
            var by = workspace.Known(members.FirstOrDefault() ?? workspace.People[0]);
            var described = new ChannelDescribed(place, by, time.GetUtcNow(), channel.Name, [.. members.Select(workspace.AccountOf)]);
            await Tell(described, State(channel, members), cancellationToken);
            await Tell(new BotJoined(place, by, time.GetUtcNow()), "", cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The key of what was told outlives a person who is forgotten, so it names nobody.
    private static string State(WebChannel channel, IEnumerable<WebPerson> members) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', [channel.Kind.ToString(), channel.Name, .. members.Select(member => member.Id)]))));

    private Task Tell(ChatEvent what, string state, CancellationToken cancellationToken)
    {
        var key = $"{what.Place.Channel}/{what.GetType().Name}/{state}";
        return intake.Take(new(WebWorkspace.Adapter, key, key, "", "start", what), null, cancellationToken);
    }
}
