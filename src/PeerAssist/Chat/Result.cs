using System.Text.Json.Serialization;
using PeerAssist.Answers;
using PeerAssist.Answers.Wording;
using PeerAssist.Chat.Replies;
using PeerAssist.Merges;
using PeerAssist.Notices;
using PeerAssist.Policies;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Chat;

/// <summary>The synchronous answer to an event that is handled inside its request; a redelivery gets the stored one.</summary>
[JsonDerivedType(typeof(Done), nameof(Done))]
[JsonDerivedType(typeof(Refused), nameof(Refused))]
[JsonDerivedType(typeof(Stale), nameof(Stale))]
[JsonDerivedType(typeof(Answered), nameof(Answered))]
[JsonDerivedType(typeof(Explained), nameof(Explained))]
[JsonDerivedType(typeof(Told), nameof(Told))]
[JsonDerivedType(typeof(CorrectForm), nameof(CorrectForm))]
[JsonDerivedType(typeof(CaptureForm), nameof(CaptureForm))]
[JsonDerivedType(typeof(Noticed), nameof(Noticed))]
[JsonDerivedType(typeof(TakenBack), nameof(TakenBack))]
[JsonDerivedType(typeof(Paired), nameof(Paired))]
[JsonDerivedType(typeof(Worded), nameof(Worded))]
[JsonDerivedType(typeof(Ruled), nameof(Ruled))]
[JsonDerivedType(typeof(Listed), nameof(Listed))]
public abstract record Result
{
    private Result()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Answer">The answer it was done to or that came of it.</param>
    /// <param name="Revision">The revision now shown.</param>
    /// <param name="Waits">Whether it waits for one more colleague.</param>
    /// <param name="Near">An answer that was there and should be one with it, or contradicts it.</param>
    /// <param name="NearKind">How that answer stands to it.</param>
    public sealed record Done(AnswerId? Answer = null, int? Revision = null, bool Waits = false, AnswerId? Near = null, PairKind? NearKind = null) : Result;

    /// <summary>It was not done, and nothing changed.</summary>
    /// <param name="Reason">Why; the sentence stands in the texts of every language.</param>
    public sealed record Refused(Refusal Reason) : Result;

    /// <summary>The answer was changed meanwhile: both texts are given back and nothing changed.</summary>
    /// <param name="Yours">What was offered.</param>
    /// <param name="Current">What is shown now.</param>
    public sealed record Stale(AnswerParts Yours, Revision Current) : Result;

    /// <summary>What was found for a question.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Decision">What is offered.</param>
    /// <param name="Reason">One sentence in the asker's language: what was found and what happens next.</param>
    /// <param name="Answers">The answers, best first.</param>
    public sealed record Answered(QuestionId Question, Decision Decision, string Reason, IReadOnlyList<ShownAnswer> Answers) : Result;

    /// <summary>What somebody did was taken back.</summary>
    /// <param name="Votes">How many votes.</param>
    /// <param name="Outcomes">How many words on whether an answer worked.</param>
    /// <param name="Retired">Answers the person had saved, which are no longer given.</param>
    /// <param name="Restored">Answers that show the wording from before.</param>
    /// <param name="Kept">Answers that somebody else has worded since: they stay as they are, for a lead to read.</param>
    public sealed record TakenBack(
        int Votes, int Outcomes, IReadOnlyList<AnswerId> Retired, IReadOnlyList<AnswerId> Restored, IReadOnlyList<AnswerId> Kept) : Result;

    /// <summary>Why an answer was given, in sentences of the reader's language.</summary>
    public sealed record Explained(AnswerId Answer, IReadOnlyList<string> Sentences) : Result;

    /// <summary>An answer with all its wordings, newest first.</summary>
    public sealed record Told(ShownAnswer Answer, IReadOnlyList<PastRevision> Revisions) : Result;

    /// <summary>The words of an answer, to be corrected.</summary>
    /// <param name="Found">What looks like personal data, for the author to confirm.</param>
    public sealed record CorrectForm(AnswerId Answer, int Revision, AnswerParts Parts, IReadOnlyList<string> Found) : Result;

    /// <summary>A question and an answer, to be saved.</summary>
    public sealed record CaptureForm(string Question, string Text, string? Author, QuestionId? Answers, IReadOnlyList<string> Found) : Result;

    /// <summary>What the person was told of answers that changed, newest first.</summary>
    public sealed record Noticed(IReadOnlyList<ToldNotice> Notices) : Result;

    /// <summary>How a text sounds to a customer.</summary>
    /// <param name="Tone">How it sounds.</param>
    /// <param name="Advice">What could be said better.</param>
    public sealed record Worded(Tone Tone, IReadOnlyList<WordingAdvice> Advice) : Result;

    /// <summary>Policies.</summary>
    public sealed record Ruled(IReadOnlyList<Policy> Policies) : Result;

    /// <summary>Answers with what is to be known of each.</summary>
    public sealed record Listed(IReadOnlyList<ShownAnswer> Answers) : Result;

    /// <summary>Pairs of answers that are alike or contrary.</summary>
    public sealed record Paired(IReadOnlyList<ComparedPair> Pairs) : Result;
}

/// <summary>Two answers beside each other.</summary>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="Likeness">How much of their words they share, 0 to 1.</param>
/// <param name="One">One of them.</param>
/// <param name="Other">The other one.</param>
public sealed record ComparedPair(PairKind Kind, double Likeness, ShownAnswer One, ShownAnswer Other);

/// <summary>A notice with what has changed since the words that the person knew.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Text">The answer as it is now; none when it is no longer given.</param>
/// <param name="Difference">What changed.</param>
public sealed record ToldNotice(Notice Notice, string? Text, IReadOnlyList<Piece> Difference);

/// <summary>One wording with the name of who wrote it.</summary>
public sealed record PastRevision(Revision Revision, string? By);
