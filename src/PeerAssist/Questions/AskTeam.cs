using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Questions;

/// <summary>Asks the channel after all: the reply says so, and a colleague's answer in the thread will be offered for saving.</summary>
internal static class AskTeam
{
    private const int ChannelsLookedAt = 200;

    public static async Task<Handled> Handle(TeamAsked asked, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Question(turn, asked.Question, cancellationToken) is not { Gone: false } question)
            return Handled.Refuse(Refusal.UnknownQuestion);
        if (question.TeamAsked)
            return new(new Result.Done());
        var open = question with { TeamAsked = true };
        if (question.IsForOthers)
        {
            await turn.Session.Questions.Save(open, cancellationToken);
            return new(new Result.Done(), Redraw.One(open));
        }

        // Nobody but the asker may carry a question out of the asker's own window; it goes without a name.
        if (question.Asker != turn.By.Id)
            return Handled.Refuse(Refusal.UnknownQuestion);
        if (await Channel(question, turn, cancellationToken) is not { } place)
            return Handled.Refuse(Refusal.NowhereToAsk);
        var request = new Request(new(turn.NewId()), turn.Owner, question.Id, Asked.Channel, null, place, null, question.Language, turn.Now);
        await turn.Session.Questions.Save(open, cancellationToken);
        await turn.Session.Requests.Save(request, cancellationToken);
        await (turn with { Unnamed = true }).Write(Act.Requested, question.Id.Value, cancellationToken, detail: ("of", nameof(Asked.Channel)));
        return new(new Result.Done(), [RequestReply.Of(request), .. Redraw.One(open)]);
    }

    private static async Task<Place?> Channel(Question question, Turn turn, CancellationToken cancellationToken)
    {
        if (question.Place.Kind != ChannelKind.Direct)
            return question.Place with { Thread = null };
        var channels = (await turn.Session.Channels.In(question.Place.Workspace, ChannelsLookedAt, cancellationToken)).Select(known => known.Channel);
        return channels.Where(channel => channel.Kind == ChannelKind.Public)
            .OrderByDescending(channel => channel.Id.ToString() == turn.Organisation.Settings.HelpChannel)
            .Select(channel => new Place(channel.Id, channel.Kind, Team: channel.Team)).FirstOrDefault();
    }
}
