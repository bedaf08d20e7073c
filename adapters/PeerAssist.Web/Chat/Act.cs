using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Outcomes;
using PeerAssist.Questions;
using PeerAssist.Votes;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Web.Chat;

/// <summary>What a person does with a message: a button of a reply card, or saving it as an answer.</summary>
/// <param name="Id">Names the act, so that sending it again changes nothing.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Answer">The answer it is done to.</param>
/// <param name="Revision">The revision the person had before the eyes.</param>
/// <param name="Parts">The answer as it should be.</param>
/// <param name="Reason">Why it is corrected.</param>
/// <param name="Question">The question in words, to be saved with an answer.</param>
/// <param name="Answers">The asked question that a saved answer belongs to.</param>
internal sealed record Act(
    string? Id, string? Kind, string? Answer, int Revision, PartsForm? Parts, string? Reason, string? Question, string? Answers)
{
    /// <summary>Where a policy stands in full.</summary>
    public string? Link { get; init; }

    /// <summary>A text to be looked at.</summary>
    public string? Text { get; init; }

    /// <summary>A second answer it is done to.</summary>
    public string? Other { get; init; }

    public AnswerId? OtherId => Other is { Length: > 0 } id ? new AnswerId(id) : null;

    /// <summary>Whether the answer worked, when it is told how much work that was.</summary>
    public bool Worked { get; init; }

    public AnswerId? AnswerId => Answer is { Length: > 0 } id ? new AnswerId(id) : null;

    /// <summary>The event that this is; none when it makes no sense there.</summary>
    public ChatEvent? Of(Visitor visitor, WebChannel channel, Subject subject, DateTimeOffset at)
    {
        var place = visitor.Workspace.PlaceIn(channel, subject.On.Thread);
        var by = visitor.Known;
        var question = subject.On.Answer?.Question ?? subject.On.Note?.Question;
        return (Kind, AnswerId, question) switch
        {
            (ReplyAction.Helpful, { } answer, _) => Vote(answer, Verdict.Helpful),
            (ReplyAction.NotRight, { } answer, _) => Vote(answer, Verdict.NotRight),
            (ReplyAction.Worked or ReplyAction.Failed, var answer, { } asked) => new OutcomeReported(place, by, at, asked, answer, Kind == ReplyAction.Worked),
            (ReplyAction.Easy or ReplyAction.Hard, var answer, { } asked) => new OutcomeReported(place, by, at, asked, answer, Worked)
            {
                Effort = Kind == ReplyAction.Easy ? Effort.Easy : Effort.Hard,
            },
            (ReplyAction.Thank, { } answer, _) => new Thanked(place, by, at, answer),
            ("answer-form", _, { } asked) => new Looked(place, by, at, Look.CaptureForm, asked),
            (ReplyAction.Answer, _, { } asked) when Parts is not null => new AnswerCaptured(place, by, at, Question ?? "", Parts.Read(), null, asked, null),
            (ReplyAction.Decline, _, { } asked) => new RequestDeclined(place, by, at, asked),
            (ReplyAction.LeaveMe, _, _) => new AvailabilitySaid(place, by, at, MayBeAsked: false, Hours: null),
            (ReplyAction.More, _, { } asked) => new Looked(place, by, at, Look.More, asked),
            (ReplyAction.AskTeam, _, { } asked) => new TeamAsked(place, by, at, asked),
            (ReplyAction.Why, { } answer, _) => new Looked(place, by, at, Look.Why, question, answer),
            (ReplyAction.History, { } answer, _) => new Looked(place, by, at, Look.History, question, answer),
            ("correct-form", { } answer, _) => new Looked(place, by, at, Look.CorrectForm, question, answer),
            (ReplyAction.Correct, { } answer, _) when Parts is not null =>
                new CorrectionOffered(place, by, at, answer, Revision, Parts.Read(), Reason, question),
            ("right", { } answer, { } asked) => new DisagreementSettled(place, by, at, asked, answer),
            ("merge" or "settle", { } answer, _) when OtherId is { } kept => new AnswersMerged(place, by, at, kept, answer, Kind == "merge"),
            ("unmerge", { } answer, _) => new MergeUndone(place, by, at, answer),
            ("apart", { } answer, _) when OtherId is { } other => new AnswersSetApart(place, by, at, answer, other, question),
            ("pair", { } answer, _) when OtherId is { } other => new Looked(place, by, at, Look.Pair, question, answer) { Other = other },
            ("wording", _, _) when Text is not null => new Looked(place, by, at, Look.Wording) { Text = Text },
            ("still-right", { } answer, _) => new StillRight(place, by, at, answer),
            ("policies", _, _) => new Looked(place, by, at, Look.Policies) { Text = Text },
            ("policy", _, _) when Question is not null => new PolicyWritten(place, by, at, null, Question, Link, Text ?? ""),
            ("retire", { } answer, _) => new AnswerRetired(place, by, at, answer),
            ("restore", { } answer, _) => new AnswerRestored(place, by, at, answer),
            (ReplyAction.Confirm, { } answer, _) => new CorrectionConfirmed(place, by, at, answer, Revision),
            (ReplyAction.Undo, { } answer, _) => new CorrectionUndone(place, by, at, answer, Revision),
            ("capture-form", _, _) => new Looked(place, by, at, Look.CaptureForm, question, Message: subject.SourceId)
            {
                Text = subject.SourceText,
                Author = Author(),
            },
            ("capture", _, _) when Parts is not null => new AnswerCaptured(
                place, by, at, Question ?? "", Parts.Read(), Author(), Answers is null ? null : new QuestionId(Answers), subject.SourceId),
            _ => null,
        };

        ChatEvent Vote(AnswerId answer, Verdict verdict) => subject.Mine == verdict
            ? new VoteWithdrawn(place, by, at, answer)
            : new VoteCast(place, by, at, answer, verdict, question);

        Person? Author() => visitor.Workspace.Find(subject.Source.By) is { } author && author.Id != visitor.Id ? visitor.Workspace.Known(author) : null;
    }
}

/// <summary>The parts of an answer as a dialog sends them; whatever is left out is empty.</summary>
internal sealed record PartsForm(
    string? Text, string? Authority, IReadOnlyList<string?>? Steps, IReadOnlyList<string?>? Resources, string? Say, IReadOnlyList<string?>? Policies)
{
    public AnswerParts Read() => new(Text ?? "", Authority, List(Steps), List(Resources), Say, List(Policies));

    private static List<string> List(IReadOnlyList<string?>? entries) => [.. (entries ?? []).OfType<string>()];
}
