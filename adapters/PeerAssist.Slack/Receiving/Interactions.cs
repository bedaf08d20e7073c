using PeerAssist.Slack.Answering;

namespace PeerAssist.Slack.Receiving;

/// <summary>Takes what people do with buttons, menus, forms and commands.</summary>
internal sealed class Interactions(Buttons buttons, Shortcuts shortcuts, Submissions submissions, SlashCommand command)
{
    public Task<Acknowledgement> Receive(string type, Incoming incoming, CancellationToken cancellationToken) => type switch
    {
        "block_actions" => buttons.Receive(incoming, cancellationToken),
        "message_action" or "shortcut" => shortcuts.Receive(incoming, cancellationToken),
        "view_submission" => submissions.Receive(incoming, cancellationToken),
        "command" => command.Receive(incoming, cancellationToken),
        _ => Nothing(type),
    };

    private static Task<Acknowledgement> Nothing(string type)
    {
        SlackMetrics.Ignored(type == "view_closed" ? "closed" : "unknown-interaction");
        return Task.FromResult<Acknowledgement>(new Acknowledgement.Taken());
    }
}
