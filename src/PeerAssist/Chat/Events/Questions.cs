using PeerAssist.Answers;
using PeerAssist.Questions;

namespace PeerAssist.Chat.Events;

/// <summary>A question over the HTTP API or a form: it is answered inside the request.</summary>
/// <param name="Text">The question.</param>
/// <param name="FollowUpOf">The earlier question that this one continues.</param>
public sealed record QuestionPut(Place Place, Person By, DateTimeOffset At, string Text, QuestionId? FollowUpOf = null)
    : ChatEvent(Place, By, At)
{
    /// <summary>Whether only the asker will see what is answered, so that it may be what the asker alone may read.</summary>
    public bool Private { get; init; }

    /// <summary>Whether it is asked without a name, and so privately.</summary>
    public bool Nameless { get; init; }
}

/// <summary>Somebody wants the team asked after all.</summary>
/// <param name="Question">The question.</param>
public sealed record TeamAsked(Place Place, Person By, DateTimeOffset At, QuestionId Question) : ChatEvent(Place, By, At);

/// <summary>Somebody wants to see more of what stands behind a reply; it changes nothing.</summary>
/// <param name="What">What is wanted.</param>
/// <param name="Question">The question of the reply.</param>
/// <param name="Answer">The answer it is about; none for more answers.</param>
/// <param name="Message">The message to be saved as an answer, when a capture form is wanted.</param>
public sealed record Looked(
    Place Place, Person By, DateTimeOffset At, Look What, QuestionId? Question = null, AnswerId? Answer = null, MessageId? Message = null)
    : ChatEvent(Place, By, At)
{
    /// <summary>The answer that <see cref="Answer"/> is compared with, when a pair is wanted.</summary>
    public AnswerId? Other { get; init; }

    /// <summary>The text of <see cref="Message"/>, where the platform gave it; otherwise it must have been offered for saving.</summary>
    public string? Text { get; init; }

    /// <summary>Who wrote <see cref="Message"/>, where the platform told.</summary>
    public Person? Author { get; init; }
}

/// <summary>What somebody wants to see.</summary>
public enum Look
{
    /// <summary>Further answers to the question.</summary>
    More,

    /// <summary>Why this answer was given.</summary>
    Why,

    /// <summary>The answer's earlier wordings.</summary>
    History,

    /// <summary>The answer's words, to be corrected.</summary>
    CorrectForm,

    /// <summary>The question and the answer of a thread, to be saved.</summary>
    CaptureForm,

    /// <summary>What the person was told of answers that changed.</summary>
    Notices,

    /// <summary>How the text sounds to a customer, and how it could be said better.</summary>
    Wording,

    /// <summary>The policies, or those that the text suggests.</summary>
    Policies,

    /// <summary>The answers that somebody should look at again.</summary>
    Reviews,

    /// <summary>Two answers beside each other.</summary>
    Pair,

    /// <summary>All pairs of answers that are alike or contrary, and wait for somebody to decide.</summary>
    Pairs,

    /// <summary>The reply to a question as it stands now.</summary>
    Reply,
}
