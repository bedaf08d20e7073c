using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Search;

namespace PeerAssist.Questions;

/// <summary>Turns a question into the one reply it is owed: an answer, candidates, a disagreement, or that nobody has answered it yet.</summary>
internal static class Ask
{
    private const int MostOffered = 3;

    /// <summary>Somebody addressed the bot with a message.</summary>
    public static async Task<Handled> Handle(MessagePosted posted, Ahead? ahead, Turn turn, CancellationToken cancellationToken)
    {
        // What goes on in a private thread stays there, and whoever began without a name has none further on.
        var before = ahead?.Thread is { Private: true } thread && thread.Asker == turn.By.Id ? thread : null;
        Account? only = posted.Private || posted.Nameless || before is not null ? turn.Account : null;
        var place = ReplyPlace(posted.Place, posted.Message);
        if (SmallTalk.Of(posted.Text) is { } talk)
            return new(new Result.Done(), new Note(place, only, turn.By.Language, talk));
        if (ahead is null)
            return new(new Result.Done(), new Note(place, only, turn.By.Language, NoteKind.NothingAsked));
        if (await turn.Session.Questions.AskedBy(posted.Place.Channel, posted.Message, cancellationToken) is not null)
            return Handled.Nothing;

        var question = await Put(turn, ahead, place, posted.Message, only, posted.Nameless || before is { Nameless: true }, posted.At, cancellationToken);
        return new(new Result.Done(), new AnswerReply(place, only, question.Language, question.Id));
    }

    /// <summary>A question that is answered inside its request.</summary>
    public static async Task<Handled> Handle(QuestionPut put, Ahead? ahead, Turn turn, CancellationToken cancellationToken)
    {
        if (ahead is null)
            return Handled.Refuse(Refusal.NothingSaid);
        Account? only = put.Private || put.Nameless ? turn.Account : null;
        var question = await Put(turn, ahead, put.Place, message: null, only, put.Nameless, put.At, cancellationToken);
        var shown = await Showing.Of(turn.Session, question, turn.Now, cancellationToken);
        var reason = Texts.Product.Say(question.Language, $"decision.{question.Decision.ToString().ToLowerInvariant()}");
        return new(new Result.Answered(question.Id, question.Decision, reason, shown));
    }

    /// <summary>The question's message was edited: the same reply is drawn anew.</summary>
    public static async Task<Question> Again(Question question, Ahead ahead, Turn turn, CancellationToken cancellationToken)
    {
        var (decision, offered) = await Offer(turn, ahead, question.Place, question.Private, cancellationToken);
        // Nobody waits for a reply to what was overheard: with nothing sure to say it is taken back.
        var again = question.Overheard && decision != Decision.Answer
            ? question with { Text = ahead.Text, Offered = [], Gone = true }
            : question with { Text = ahead.Text, Decision = decision, Offered = offered };
        await Keep(again, turn, cancellationToken);
        return again;
    }

    private static async Task<Question> Put(
        Turn turn, Ahead ahead, Place place, MessageId? message, Account? only, bool nameless, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (decision, offered) = await Offer(turn, ahead, place, only is not null, cancellationToken);
        var question = New(turn, ahead, place, message, only, at, decision, offered) with { Nameless = nameless };
        await Put(question, turn, cancellationToken);
        return question;
    }

    /// <summary>The question as it is asked now.</summary>
    public static Question New(
        Turn turn, Ahead ahead, Place place, MessageId? message, Account? only, DateTimeOffset at, Decision decision, IReadOnlyList<Offer> offered) => new(
        new(turn.NewId()), turn.Owner, place, message, turn.By.Id, turn.By.Language, ahead.Text, at, decision, offered, only, FollowUpOf: ahead.Thread?.Id);

    /// <summary>Keeps the question, what it was served, and that it was asked.</summary>
    public static async Task Put(Question question, Turn turn, CancellationToken cancellationToken)
    {
        await Keep(question, turn, cancellationToken);
        await KnowPlaces.Direct(question.Place, turn, cancellationToken);
        await turn.About(question).Write(Act.Asked, question.Id.Value, cancellationToken, question.Text, ("decision", question.Decision.ToString()));
    }

    private static async Task Keep(Question question, Turn turn, CancellationToken cancellationToken)
    {
        await turn.Session.Questions.Save(question, cancellationToken);
        foreach (var offer in question.Offered)
            await turn.Session.Servings.Save(new(turn.Owner, question.Id, offer.Answer, offer.Revision, turn.By.Id, turn.Now), cancellationToken);
    }

    /// <summary>What may be offered: the index is believed in nothing but the order.</summary>
    public static async Task<(Decision Decision, IReadOnlyList<Offer> Offered)> Offer(
        Turn turn, Ahead ahead, Place place, bool onlyAsker, CancellationToken cancellationToken)
    {
        var readers = await Readers.Of(turn.Session, turn.By, place, onlyAsker, cancellationToken);
        var offered = new List<Offer>(MostOffered);
        (Match Match, Answer Answer)? first = null;
        Offer? rival = null;
        foreach (var match in ahead.Finding.Ranking)
        {
            var sure = match.Confidence >= ahead.Thresholds.Candidates;
            if (!sure && (first is null || !IsRival(first.Value.Match, match)))
                continue;
            var answer = await turn.Session.Answers.Find(turn.Owner, match.Answer, cancellationToken);
            if (answer is not { IsGiven: true } || !readers.MayRead(answer.Audience))
                continue;
            var offer = new Offer(answer.Id, answer.Shown.Number, match.Confidence);
            if (first is null)
                first = (match, answer);
            else if (IsRival(first.Value.Match, match) && Contradiction.Between(first.Value.Answer.Shown.Parts, answer.Shown.Parts)
                && await turn.Session.Merges.Find(turn.Owner, first.Value.Answer.Id, answer.Id, cancellationToken) is not { Apart: true })
                rival ??= offer;
            if (sure && offered.Count < MostOffered)
                offered.Add(offer);
        }

        return offered.Count == 0 ? (Decision.Unknown, [])
            : rival is not null ? (Decision.Disagreement, [offered[0], rival])
            : (ahead.Thresholds.Decide(offered[0].Confidence), offered);
    }

    // A rival answer is one that could as well have come first: it was given to the same question, or is about as likely.
    private static bool IsRival(Match first, Match other) =>
        other.Confidence >= first.Confidence / 2 || (first.Phrasing is { } one && other.Phrasing is { } two && Folding.SameWords(one, two));

    /// <summary>Where a message is answered: in its thread, and where there are no threads beside it.</summary>
    public static Place ReplyPlace(Place place, MessageId message) =>
        place.Kind is ChannelKind.Direct or ChannelKind.Group ? place : place.InThreadOf(message);
}
