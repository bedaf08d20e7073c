using System.Text.Json.Serialization;
using PeerAssist.Answers;
using PeerAssist.Notices;
using PeerAssist.Organisations;
using PeerAssist.Policies;
using PeerAssist.Questions;

namespace PeerAssist.Chat.Replies;

/// <summary>
/// What is to be said, as ids and revisions: the words are drawn from the store just before sending, so that an old text cannot go out.
/// </summary>
/// <param name="Place">Where it is said.</param>
/// <param name="OnlyFor">Who alone may see it; none for everybody of the place.</param>
/// <param name="Language">Two-letter code of the language it is put in.</param>
[JsonDerivedType(typeof(AnswerReply), nameof(AnswerReply))]
[JsonDerivedType(typeof(Note), nameof(Note))]
[JsonDerivedType(typeof(RequestReply), nameof(RequestReply))]
public abstract record Outgoing(Place Place, Account? OnlyFor, string Language);

/// <summary>The one reply to a question: sent the first time, redrawn in place afterwards.</summary>
/// <param name="Question">The question.</param>
public sealed record AnswerReply(Place Place, Account? OnlyFor, string Language, QuestionId Question) : Outgoing(Place, OnlyFor, Language);

/// <summary>A request to answer an open question, as it stands now: sent the first time, redrawn in place once it is over.</summary>
/// <param name="Request">The request.</param>
public sealed record RequestReply(Place Place, Account? OnlyFor, string Language, RequestId Request) : Outgoing(Place, OnlyFor, Language)
{
    internal static RequestReply Of(Request request) => new(request.Place, request.OnlyFor, request.Language, request.Id);
}

/// <summary>A short message that is no answer.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Question">The question it is about.</param>
/// <param name="Answer">The answer it is about.</param>
/// <param name="About">The colleague it names.</param>
/// <param name="Message">The message it is about, for an offer to save it.</param>
/// <param name="Notice">The notice it gives.</param>
/// <param name="Other">A second answer it is about.</param>
/// <param name="Policy">The policy it is about.</param>
public sealed record Note(
    Place Place,
    Account? OnlyFor,
    string Language,
    NoteKind Kind,
    QuestionId? Question = null,
    AnswerId? Answer = null,
    ContributorId? About = null,
    MessageId? Message = null,
    NoticeId? Notice = null,
    AnswerId? Other = null,
    PolicyId? Policy = null) : Outgoing(Place, OnlyFor, Language)
{
    /// <summary>The figure it tells.</summary>
    public int? Count { get; init; }
}

/// <summary>What a note says; each has its text in every language.</summary>
public enum NoteKind
{
    Greeting,
    Thanks,
    Goodbye,
    Help,

    /// <summary>What the bot reads, how to ask, how to import; said once when it joins a place.</summary>
    Welcome,

    /// <summary>The message held nothing that could be a question.</summary>
    NothingAsked,

    /// <summary>A colleague replied to an open question: shall it be saved?</summary>
    CaptureOffer,

    /// <summary>Thanks to the colleague whose answer was saved.</summary>
    Captured,

    /// <summary>Thanks to the colleague who corrected an answer.</summary>
    Corrected,

    /// <summary>The answer that the reader was given has been corrected since.</summary>
    Recalled,

    /// <summary>The answer that the reader was given is no longer given.</summary>
    Withdrawn,

    /// <summary>A policy that the reader's answer rests on has changed.</summary>
    PolicyChanged,

    /// <summary>A policy that the reader's answer rests on was taken back.</summary>
    PolicyGone,

    /// <summary>The saved answer says about the same as one that was there.</summary>
    Alike,

    /// <summary>The saved answer and one that was there cannot both be right.</summary>
    Contrary,

    /// <summary>A correction waits for one more colleague.</summary>
    AwaitsConfirmation,

    /// <summary>An answer was locked after an edit war; said to admins.</summary>
    Locked,

    /// <summary>The emoji or button did not count because the answer is one's own.</summary>
    OwnAnswer,

    /// <summary>The question could not be handled, however often it was tried.</summary>
    Failed,

    /// <summary>The workspace has no knowledge base yet.</summary>
    NotLinked,

    /// <summary>A colleague answered the asker's question, maybe where the asker did not see it.</summary>
    Answered,

    /// <summary>There is a reply to the question, but the platform would not take it.</summary>
    NotDelivered,

    /// <summary>A person who answered nearby questions is asked for help.</summary>
    RequestedColleague,

    /// <summary>A channel is asked for help.</summary>
    RequestedChannel,

    /// <summary>A lead is asked for help, because nobody else could.</summary>
    RequestedLead,

    /// <summary>The question that somebody was asked to answer is answered.</summary>
    RequestAnswered,

    /// <summary>Whoever was asked cannot help with this question.</summary>
    RequestDeclined,

    /// <summary>Whoever was asked does not want to be asked any more.</summary>
    RequestWithdrawn,

    /// <summary>The question that somebody was asked to answer was taken back.</summary>
    RequestGone,

    /// <summary>Somebody thanked the reader for an answer, for the first time.</summary>
    ThanksCame,

    /// <summary>How many colleagues the reader's answers helped last week.</summary>
    HelpedMany,

    /// <summary>The reader's answers helped colleagues last week, too few to tell their number.</summary>
    HelpedSome,
}
