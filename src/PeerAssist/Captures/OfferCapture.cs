using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Captures;

/// <summary>When a colleague replies to an open question in its thread, offers once to save the reply; otherwise stays quiet.</summary>
internal static class OfferCapture
{
    public static async Task<Handled> Handle(MessagePosted posted, Turn turn, CancellationToken cancellationToken)
    {
        if (posted.Place.Thread is not { } thread || turn.By.Standing is Standing.Bot or Standing.Outsider || string.IsNullOrWhiteSpace(posted.Text))
            return Handled.Nothing;
        var question = await turn.Session.Questions.LatestIn(posted.Place.Channel, thread, cancellationToken)
            ?? await Requested(posted.Place.Channel, thread, turn, cancellationToken);
        if (question is not { IsOpen: true, SaveOffered: false } || question.Asker == turn.By.Id)
            return Handled.Nothing;

        await new Draft(posted.Text, posted.By).Keep(turn.Session, posted.Place.Channel, posted.Message, cancellationToken);
        await turn.Session.Questions.Save(question with { SaveOffered = true }, cancellationToken);
        return new(
            new Result.Done(),
            new Note(posted.Place, question.IsForOthers ? question.OnlyFor : null, question.Language, NoteKind.CaptureOffer, question.Id, About: turn.By.Id, Message: posted.Message));
    }

    // In the thread of a request to the channel its question is answered too.
    private static async Task<Question?> Requested(ChannelId channel, MessageId thread, Turn turn, CancellationToken cancellationToken) =>
        await turn.Session.Requests.SentAs(channel, thread, cancellationToken) is { } request
            ? await turn.Session.Questions.Find(turn.Owner, request.Question, cancellationToken)
            : null;
}
