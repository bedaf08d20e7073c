using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack;

/// <summary>Asks Slack whether it accepts what is configured, for the operator who wonders why nothing happens.</summary>
public static class SlackCheck
{
    /// <summary>What was found and whether it is well; none when nothing of Slack is configured.</summary>
    /// <param name="section">The configuration's section <c>Slack</c>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<(bool Ok, string Finding)?> Run(IConfiguration section, CancellationToken cancellationToken)
    {
        SlackSettings? settings;
        try
        {
            settings = SlackSettings.Read(section);
        }
        catch (InvalidOperationException wrong)
        {
            return (false, wrong.Message);
        }
        if (settings is null)
        {
            return null;
        }
        await using var services = new ServiceCollection().AddSingleton(settings).AddSlackClient(settings).BuildServiceProvider();
        var api = services.GetRequiredService<ISlackApi>();
        if (settings.AppToken is { } app && await api.Call("apps.connections.open", app, [], cancellationToken) is not SlackAnswer.Ok)
        {
            return (false, "Slack does not accept Slack:AppToken: create an app-level token with connections:write and switch Socket Mode on.");
        }
        if (settings.BotToken is not { } bot)
        {
            return (true, "Workspaces install over OAuth.");
        }
        return await api.Call("auth.test", bot, [], cancellationToken) switch
        {
            SlackAnswer.Ok { Body: var body } => (true, $"The bot is in workspace {body.Text("team") ?? body.Text("team_id")}, events come {(settings.AppToken is null ? "over HTTP" : "over a socket")}."),
            SlackAnswer.Refused refused => (false, $"Slack does not accept Slack:BotToken ({refused.Error}): install the app to the workspace again and copy its bot token."),
            _ => (false, "Slack cannot be reached: check that this machine may connect to slack.com over https."),
        };
    }
}
