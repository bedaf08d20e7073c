using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Questions;

namespace PeerAssist.Slack.Forms;

/// <summary>What a form is about; it travels with the form, sealed.</summary>
/// <param name="User">For whom it was opened.</param>
/// <param name="Channel">The channel it is about, under its lasting id.</param>
/// <param name="Kind">Who can see that channel.</param>
/// <param name="Thread">The thread it is about.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Revision">The revision the person had before the eyes.</param>
/// <param name="Message">The message to be saved.</param>
/// <param name="Author">The user whose words are saved.</param>
/// <param name="Joins">How the pieces of a long text belong together: <c>n</c> for a line end between two, <c>-</c> for nothing.</param>
internal sealed record FormState(
    string User,
    string Channel,
    ChannelKind Kind,
    string? Thread = null,
    string? Question = null,
    string? Answer = null,
    int? Revision = null,
    string? Message = null,
    string? Author = null,
    IReadOnlyDictionary<string, string>? Joins = null)
{
    public Place Place(string team) => new(SlackNames.Channel(team, Channel), Kind, Thread is null ? null : new MessageId(Thread));

    public static FormState Of(Place place, string user, QuestionId? question = null, AnswerId? answer = null, MessageId? message = null) =>
        new(user, place.Channel.NativeId, place.Kind, place.Thread?.Value, question?.Value, answer?.Value, null, message?.Value);
}
