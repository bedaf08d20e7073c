using PeerAssist.Answers;
using PeerAssist.Chat.Replies;
using PeerAssist.Outcomes;
using PeerAssist.Search;
using PeerAssist.Votes;
using PeerAssist.Web.Messages;

namespace PeerAssist.Web.Replies;

/// <summary>A message as one person's page is told of it.</summary>
internal sealed record MessageView(
    string Id,
    long Number,
    long Version,
    string Channel,
    string? Thread,
    string? By,
    DateTimeOffset At,
    DateTimeOffset? Edited,
    bool Gone,
    bool OnlyMe,
    string Text,
    string? Language,
    IReadOnlyList<Reaction> Reactions,
    ThreadSummary? Replies,
    AnswerView? Answer,
    NoteView? Note)
{
    public static MessageView Of(WebMessage message, Func<AnswerId, Verdict?> mine) => new(
        message.Id,
        message.Number,
        message.Version,
        message.Channel,
        message.Thread,
        message.By,
        message.At,
        message.Edited,
        message.Gone,
        message.OnlyFor is not null,
        message.Text,
        message.Language,
        message.Reactions,
        message.Replies,
        message.Answer is { } answer ? AnswerView.Of(answer, mine) : null,
        message.Note is { } note ? new(note.Kind, note.Text, note.Question?.Value, note.Answer?.Value, note.Message?.Value, note.Other?.Value, note.Difference) : null);
}

/// <summary>A short text of the bot with what it offers to do.</summary>
internal sealed record NoteView(NoteKind Kind, string Text, string? Question, string? Answer, string? Message, string? Other, IReadOnlyList<Piece> Difference);

/// <summary>The reply to a question.</summary>
internal sealed record AnswerView(string Question, string Asked, Decision Decision, bool TeamAsked, IReadOnlyList<ShownView> Answers)
{
    /// <summary>The colleagues who are asked for help.</summary>
    public IReadOnlyList<string> Asking { get; private init; } = [];

    /// <summary>What the reader said came of it.</summary>
    public OutcomeView? Outcome { get; init; }

    public static AnswerView Of(AnswerBody body, Func<AnswerId, Verdict?> mine) =>
        new(body.Question.Value, body.Asked, body.Decision, body.TeamAsked, [.. body.Answers.Select(answer => ShownView.Of(answer, mine))]) { Asking = body.Asking };
}

/// <summary>What came of an answer.</summary>
internal sealed record OutcomeView(bool Worked, Effort? Effort);

/// <summary>One answer of a reply.</summary>
/// <param name="Mine">What the reader voted.</param>
internal sealed record ShownView(
    string Id,
    int Revision,
    AnswerParts Parts,
    string? Author,
    DateTimeOffset Created,
    string? CorrectedBy,
    DateTimeOffset? CorrectedAt,
    AnswerState State,
    int Helpful,
    int NotRight,
    double Confidence,
    WaitingView? Waiting,
    Verdict? Mine,
    IReadOnlyList<Warning> Warnings,
    Amount? Amount)
{
    /// <summary>Whether the reader has thanked for it.</summary>
    public bool Thanked { get; init; }

    public static ShownView Of(ShownAnswer shown, Func<AnswerId, Verdict?> mine) => new(
        shown.Id.Value,
        shown.Revision,
        shown.Parts,
        shown.Author,
        shown.Created,
        shown.CorrectedBy,
        shown.CorrectedAt,
        shown.State,
        shown.Votes.Helpful,
        shown.Votes.NotRight,
        shown.Confidence,
        shown.Waiting is { } waiting ? new(waiting.Number, waiting.Parts, waiting.At, shown.WaitingBy) : null,
        mine(shown.Id),
        shown.Warnings,
        Amount.In(shown.Parts.Authority));
}

/// <summary>A correction that waits for one more colleague.</summary>
internal sealed record WaitingView(int Revision, AnswerParts Parts, DateTimeOffset At, string? By);
