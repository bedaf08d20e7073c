using PeerAssist.Answers;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Chat.Replies;

/// <summary>What a reply says.</summary>
public abstract record ReplyBody;

/// <summary>Answers to a question, or that there is none yet.</summary>
/// <param name="Question">The question.</param>
/// <param name="Asked">Its text, for platforms that quote it; empty when it was asked without a name.</param>
/// <param name="Decision">How the answers are to be shown.</param>
/// <param name="Answers">Best first; for <see cref="Decision.Answer"/> the rest are folded alternatives.</param>
/// <param name="TeamAsked">Whether the channel is asked.</param>
public sealed record AnswerBody(QuestionId Question, string Asked, Decision Decision, IReadOnlyList<ShownAnswer> Answers, bool TeamAsked) : ReplyBody
{
    /// <summary>Whether nobody put the question to the bot, which is to be said with the answer.</summary>
    public bool Overheard { get; init; }

    /// <summary>The colleagues who are asked for help by name; they agreed to it.</summary>
    public IReadOnlyList<string> Asking { get; init; } = [];
}

/// <summary>A short text, in the reply's language, with up to two things to do.</summary>
/// <param name="Kind">What kind of note.</param>
/// <param name="Text">The text.</param>
/// <param name="Question">The question it is about.</param>
/// <param name="Answer">The answer it is about.</param>
/// <param name="Message">The message it offers to save.</param>
public sealed record NoteBody(NoteKind Kind, string Text, QuestionId? Question, AnswerId? Answer, MessageId? Message) : ReplyBody
{
    /// <summary>A second answer it is about.</summary>
    public AnswerId? Other { get; init; }

    /// <summary>What changed in the words that the note is about; empty when it is about no change.</summary>
    public IReadOnlyList<Piece> Difference { get; init; } = [];
}

/// <summary>The message is taken back: its question was deleted, or nothing of it may be shown any more.</summary>
public sealed record GoneBody(string Text) : ReplyBody;
