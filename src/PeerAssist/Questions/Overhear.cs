using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Search;

namespace PeerAssist.Questions;

/// <summary>
/// Somebody asked, but not the bot: where the place lets it, it speaks up with an answer that is surely right. Of everything else it hears
/// nothing is kept.
/// </summary>
internal static class Overhear
{
    // A confidence is the chance among questions most of which are known. Who is not asked hears mostly unknown ones: half the allowed
    // errors are demanded, likeness to a question that was answered, and enough answers to tell. Measured in the README of Search.
    private const int FewestAnswers = 30;
    private const double LeastLikeness = 0.3;
    private const double Caution = 0.5;

    /// <summary>Whether it is worth a search at all.</summary>
    public static bool IsWorthALook(MessagePosted posted, Generation generation) =>
        posted.By.Standing == Standing.Member && posted.Place.Kind != ChannelKind.Shared
        && generation.Count >= FewestAnswers && SmallTalk.Of(posted.Text) is null && QuestionForm.Has(posted.Text);

    public static async Task<Handled> Handle(MessagePosted posted, Ahead? ahead, Turn turn, CancellationToken cancellationToken)
    {
        if (ahead is null || posted.Initiative is not { } initiative
            || await turn.Session.Questions.AskedBy(posted.Place.Channel, posted.Message, cancellationToken) is not null)
            return Handled.Nothing;
        Account? only = initiative.Privately ? turn.Account : null;
        var place = Ask.ReplyPlace(posted.Place, posted.Message);
        var sure = ahead with { Thresholds = ahead.Thresholds with { Answer = Math.Max(ahead.Thresholds.Answer, 1 - (Caution * (1 - initiative.Precision))) } };
        var (decision, offered) = await Ask.Offer(turn, sure, place, only is not null, cancellationToken);
        if (decision != Decision.Answer || !IsAlike(ahead, offered[0]))
            return Handled.Nothing;

        var question = Ask.New(turn, ahead, place, posted.Message, only, posted.At, decision, offered) with { Overheard = true };
        await Ask.Put(question, turn, cancellationToken);
        return new(new Result.Done(), new AnswerReply(place, only, question.Language, question.Id));
    }

    private static bool IsAlike(Ahead ahead, Offer offered) =>
        ahead.Finding.Ranking.FirstOrDefault(match => match.Answer == offered.Answer)?.Phrasing is { } nearest
        && Likeness.Of(ahead.Text, nearest) >= LeastLikeness;
}
