using PeerAssist.Answers;
using PeerAssist.Answers.Wording;
using PeerAssist.Captures;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Merges;
using PeerAssist.Notices;
using PeerAssist.Policies;
using PeerAssist.Privacy;
using PeerAssist.Search;

namespace PeerAssist.Questions;

/// <summary>Shows what stands behind a reply; nothing is changed by looking.</summary>
internal static class Explain
{
    private const int MostMore = 3;

    // An estimate is never told as a certainty.
    private const double MostCertain = 0.99;

    public static Task<Handled> Handle(Looked looked, Ahead? ahead, Turn turn, CancellationToken cancellationToken) => looked.What switch
    {
        Look.More => More(looked, ahead, turn, cancellationToken),
        Look.Why => Why(looked, ahead, turn, cancellationToken),
        Look.History => History(looked, turn, cancellationToken),
        Look.CorrectForm => CorrectForm(looked, turn, cancellationToken),
        Look.CaptureForm => CaptureForm(looked, turn, cancellationToken),
        Look.Notices => NoticeList.Of(turn, cancellationToken),
        Look.Wording => Task.FromResult(Wording(looked, turn)),
        Look.Policies => PolicyList.Of(looked, turn, cancellationToken),
        Look.Reviews => ReviewList.Of(turn, cancellationToken),
        Look.Pair => PairList.One(looked, turn, cancellationToken),
        Look.Pairs => PairList.All(turn, cancellationToken),
        Look.Reply => Reply(looked, turn, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(looked), looked.What, "No such look."),
    };

    private static async Task<Handled> More(Looked looked, Ahead? ahead, Turn turn, CancellationToken cancellationToken)
    {
        if (ahead is null || await Readable.Question(turn, looked.Question, cancellationToken) is not { } question)
            return Handled.Refuse(Refusal.UnknownQuestion);
        var readers = await Readers.Of(turn.Session, turn.By, turn.Place, onlyThePerson: false, cancellationToken);
        var more = new List<ShownAnswer>(MostMore);
        foreach (var match in ahead.Finding.Ranking.ExceptBy(question.Offered.Select(offer => offer.Answer), match => match.Answer))
        {
            if (more.Count == MostMore)
                break;
            var answer = await turn.Session.Answers.Find(turn.Owner, match.Answer, cancellationToken);
            if (answer is { IsGiven: true } && readers.MayRead(answer.Audience))
                more.Add(await Showing.Of(turn.Session, answer, match.Confidence, turn.Now, cancellationToken));
        }

        var reason = Texts.Product.Say(turn.By.Language, more.Count == 0 ? "more.none" : "more.some");
        return new(new Result.Answered(question.Id, Decision.Candidates, reason, more));
    }

    private static async Task<Handled> Reply(Looked looked, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Question(turn, looked.Question, cancellationToken) is not { Gone: false } question)
            return Handled.Refuse(Refusal.UnknownQuestion);
        var reply = new AnswerReply(question.Place, question.OnlyFor, turn.By.Language, question.Id);
        var body = (await CurrentReply.Of(turn.Session, reply, turn.Now, cancellationToken))?.Body as AnswerBody;
        var decision = body?.Decision ?? Decision.Unknown;
        var sentence = question is { IsOpen: true, TeamAsked: true } ? "team-asked" : decision.ToString().ToLowerInvariant();
        return new(new Result.Answered(question.Id, decision, Texts.Product.Say(turn.By.Language, $"decision.{sentence}"), body?.Answers ?? []));
    }

    private static async Task<Handled> Why(Looked looked, Ahead? ahead, Turn turn, CancellationToken cancellationToken)
    {
        if (looked.Answer is not { } id || await Readable.Answer(turn, id, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        var language = turn.By.Language;
        var match = ahead?.Finding.Ranking.FirstOrDefault(m => m.Answer == id);
        if (match is null)
            return new(new Result.Explained(id, [Texts.Product.Say(language, "why.saved")]));

        var similar = await Similar(match, answer, turn, cancellationToken);
        return new(new Result.Explained(id,
        [
            .. match.Parts.Where(part => part.Share >= 0.05).Select(part => Say(part, similar, language)).Distinct(),
            Texts.Product.Say(language, "why.confidence", Math.Min(match.Confidence, MostCertain)),
        ]));
    }

    private static string Say(Part part, string? similar, string language) => part.Reason == Reason.SimilarQuestion && similar is not null
        ? Texts.Product.Say(language, "why.similar-words", similar, part.Share)
        : Texts.Product.Say(language, $"why.{Kebab.Of(part.Reason.ToString())}", part.Share, part.Count);

    // The words of a phrasing are shown only to those who can read the place where it was asked.
    private static async Task<string?> Similar(Match match, Answer answer, Turn turn, CancellationToken cancellationToken)
    {
        if (match.Phrasing is null)
            return null;
        var phrasing = (await turn.Session.Phrasings.Of(turn.Owner, answer.Id, cancellationToken)).FirstOrDefault(p => p.Text == match.Phrasing);
        var readers = await Readers.Of(turn.Session, turn.By, turn.Place, onlyThePerson: false, cancellationToken);
        var nameless = phrasing is { Origin: PhrasingOrigin.Asked, By: null };
        return phrasing is not null && !nameless && readers.MayRead(phrasing.Audience) ? phrasing.Text : null;
    }

    private static async Task<Handled> History(Looked looked, Turn turn, CancellationToken cancellationToken)
    {
        if (looked.Answer is not { } id || await Readable.Answer(turn, id, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        var past = new List<PastRevision>();
        foreach (var revision in (await turn.Session.Answers.Revisions(turn.Owner, id, cancellationToken)).Reverse())
            past.Add(new(revision, revision.Number == 1 ? answer.AuthorName : await Showing.NameOf(turn.Session, revision.By, cancellationToken)));
        return new(new Result.Told(await Showing.Of(turn.Session, answer, 0, turn.Now, cancellationToken), past));
    }

    private static Handled Wording(Looked looked, Turn turn) => new(new Result.Worded(
        WordingCheck.Of(looked.Text ?? ""), WordingCheck.Advise(looked.Text ?? "", language: null, turn.By.Language)));

    private static async Task<Handled> CorrectForm(Looked looked, Turn turn, CancellationToken cancellationToken)
    {
        if (looked.Answer is not { } id || await Readable.Answer(turn, id, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (!answer.IsGiven)
            return Handled.Refuse(Refusal.Retired);
        return new(new Result.CorrectForm(id, answer.Shown.Number, answer.Shown.Parts, Found(answer.Shown.Parts.Whole, turn)));
    }

    private static async Task<Handled> CaptureForm(Looked looked, Turn turn, CancellationToken cancellationToken)
    {
        if (looked.Message is not { } message)
        {
            return await Readable.Question(turn, looked.Question, cancellationToken) is { } asked
                ? new(new Result.CaptureForm(asked.Text, "", null, asked.Id, []))
                : Handled.Refuse(Refusal.UnknownMessage);
        }

        var draft = looked.Text is { } text
            ? new Draft(text, looked.Author ?? looked.By)
            : await Draft.Find(turn.Session, looked.Place.Channel, message, cancellationToken);
        if (draft is null)
            return Handled.Refuse(Refusal.UnknownMessage);
        // Whoever writes an answer of one's own has no message yet whose words could be asked for again.
        if (draft.Text.Length > 0)
            await draft.Keep(turn.Session, looked.Place.Channel, message, cancellationToken);

        var question = await Readable.Question(turn, looked.Question, cancellationToken)
            ?? (looked.Place.Thread is { } thread ? await turn.Session.Questions.LatestIn(looked.Place.Channel, thread, cancellationToken) : null);
        return new(new Result.CaptureForm(question?.Text ?? "", draft.Text, draft.Author.Name, question?.Id, Found(draft.Text, turn)));
    }

    private static IReadOnlyList<string> Found(string text, Turn turn) => Redactions.Shown(text, turn.Organisation.Settings);
}
