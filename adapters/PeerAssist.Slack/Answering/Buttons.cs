using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Receiving;
using PeerAssist.Votes;

namespace PeerAssist.Slack.Answering;

/// <summary>Turns a press of a button into what it means.</summary>
internal sealed class Buttons(Scenes scenes, Intake intake, Dialogs dialogs, OwnVote votes, Presses presses)
{
    public async Task<Acknowledgement> Receive(Incoming incoming, CancellationToken cancellationToken)
    {
        var user = incoming.Payload.Text("user", "id") ?? "";
        var scene = await scenes.Set(incoming.Installation, [(user, incoming.Payload.Text("user", "team_id"))], shared: false, cancellationToken);
        if (await presses.Read(incoming, scene, dialogs.StateOf(incoming, user), cancellationToken) is not { } press)
        {
            SlackMetrics.Ignored("unknown-button");
            return new Acknowledgement.Taken();
        }
        if (press.Action == ReplyAction.Ask)
        {
            await dialogs.Open(incoming, dialogs.Ask.Draw(press.State, press.Language), cancellationToken);
        }
        else if (Look(press) is { } looked)
        {
            await Show(incoming, press, looked, cancellationToken);
        }
        else if (await Act(press, cancellationToken) is { } happened)
        {
            await Do(incoming, press, happened, cancellationToken);
        }
        return new Acknowledgement.Taken();
    }

    private async Task Show(Incoming incoming, Press press, Looked looked, CancellationToken cancellationToken)
    {
        var opening = dialogs.OpenLoading(incoming, press.Language, CancellationToken.None);
        var result = await intake.Answer(incoming.Arrival(press.Key, looked), also: null, cancellationToken);
        dialogs.Fill(incoming, opening, () => ResultViews.Draw(result, press.State, dialogs.Forms, press.Language, press.Key), press.State, press.Language);
    }

    private async Task Do(Incoming incoming, Press press, ChatEvent happened, CancellationToken cancellationToken)
    {
        var result = await intake.Answer(incoming.Arrival(press.Key, happened), also: null, cancellationToken);
        dialogs.Tell(incoming, press, result);
    }

    private static Looked? Look(Press press)
    {
        Look? what = press.Action switch
        {
            ReplyAction.More => Chat.Events.Look.More,
            ReplyAction.Why => Chat.Events.Look.Why,
            ReplyAction.History => Chat.Events.Look.History,
            ReplyAction.Correct => Chat.Events.Look.CorrectForm,
            ReplyAction.Save or ReplyAction.Answer => Chat.Events.Look.CaptureForm,
            _ => null,
        };
        if (what is not { } look)
        {
            return null;
        }
        var looked = new Looked(press.Place, press.By, press.At, look, press.Value.QuestionId, press.Value.AnswerId, press.Value.MessageId);
        // Nobody has written the answer to an open question yet: the person writes it in the form.
        return look == Chat.Events.Look.CaptureForm && looked.Message is null
            ? looked with { Message = new MessageId($"form/{press.Key}"), Text = "", Author = press.By }
            : looked;
    }

    private async Task<ChatEvent?> Act(Press press, CancellationToken cancellationToken)
    {
        var (place, by, at) = (press.Place, press.By, press.At);
        return (press.Action, press.Value) switch
        {
            (ReplyAction.Helpful, { AnswerId: not null }) => await votes.Cast(press, Verdict.Helpful, cancellationToken),
            (ReplyAction.NotRight, { AnswerId: not null }) => await votes.Cast(press, Verdict.NotRight, cancellationToken),
            (ReplyAction.Worked, { QuestionId: { } question, AnswerId: var answer }) => new OutcomeReported(place, by, at, question, answer, true),
            (ReplyAction.Failed, { QuestionId: { } question, AnswerId: var answer }) => new OutcomeReported(place, by, at, question, answer, false),
            (ReplyAction.AskTeam, { QuestionId: { } question }) => new TeamAsked(place, by, at, question),
            (ReplyAction.Undo, { AnswerId: { } answer, Revision: { } revision }) => new CorrectionUndone(place, by, at, answer, revision),
            (ReplyAction.Right, { QuestionId: { } question, AnswerId: { } answer }) => new DisagreementSettled(place, by, at, question, answer),
            (ReplyAction.StillRight, { AnswerId: { } answer }) => new StillRight(place, by, at, answer),
            (ReplyAction.Confirm, { AnswerId: { } answer, Revision: { } revision }) => new CorrectionConfirmed(place, by, at, answer, revision),
            (ReplyAction.Thank, { AnswerId: { } answer }) => new Thanked(place, by, at, answer),
            (ReplyAction.Decline, { QuestionId: { } question }) => new RequestDeclined(place, by, at, question),
            (ReplyAction.LeaveMe, _) => new AvailabilitySaid(place, by, at, MayBeAsked: false, Hours: null),
            _ => null,
        };
    }
}
