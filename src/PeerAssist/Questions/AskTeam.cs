using PeerAssist.Chat;
using PeerAssist.Chat.Events;

namespace PeerAssist.Questions;

/// <summary>Asks the channel after all: the reply says so, and a colleague's answer in the thread will be offered for saving.</summary>
internal static class AskTeam
{
    public static async Task<Handled> Handle(TeamAsked asked, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Question(turn, asked.Question, cancellationToken) is not { Gone: false } question)
            return Handled.Refuse(Refusal.UnknownQuestion);
        if (question.TeamAsked)
            return new(new Result.Done());
        var open = question with { TeamAsked = true };
        await turn.Session.Questions.Save(open, cancellationToken);
        return new(new Result.Done(), Redraw.One(open));
    }
}
