using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Host.Dashboard.Answers;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Questions;

namespace PeerAssist.Host.Dashboard.Questions;

/// <summary>One question, and the form in which an open one is answered.</summary>
internal sealed class ShowQuestion(Visits visits, Pages pages, Acting acting)
{
    public async Task<IResult> Get(HttpContext http, string id) => await Show(http, id, null, StatusCodes.Status200OK);

    public async Task<IResult> Answer(HttpContext http, string id)
    {
        Question question;
        await using (var visit = await visits.Open(http))
        {
            if (await Find(visit, new(id), http.RequestAborted) is not { } found)
                return await pages.Refuse(http, StatusCodes.Status404NotFound, "refusal.unknown-question");
            question = found;
        }

        var parts = PartsForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var result = await acting.Do(http, (by, at) => new AnswerCaptured(question.Place, by, at, question.Text, parts, null, question.Id, null));
        return result is Result.Refused refused
            ? await Show(http, id, $"refusal.{Kebab.Of(refused.Reason.ToString())}", StatusCodes.Status422UnprocessableEntity)
            : Pages.Back($"/dashboard/questions/{Uri.EscapeDataString(id)}", "answered");
    }

    private async Task<IResult> Show(HttpContext http, string id, string? fault, int status)
    {
        await using var visit = await visits.Open(http);
        if (await Find(visit, new(id), http.RequestAborted) is not { } question)
            return await pages.Refuse(http, StatusCodes.Status404NotFound, "refusal.unknown-question");
        var shown = new List<Chat.Replies.ShownAnswer>();
        foreach (var offer in question.Offered)
        {
            if (await visit.Session.Answers.Find(visit.Owner, offer.Answer, http.RequestAborted) is { } answer && visit.Readers.MayRead(answer.Audience))
                shown.Add(await Showing.Of(visit.Session, answer, offer.Confidence, http.RequestAborted));
        }

        var outcomes = await visit.Session.Outcomes.Of(visit.Owner, question.Id, http.RequestAborted);
        return await pages.Show<QuestionPage, QuestionView>(
            http,
            new(
                question, ListQuestions.FateOf(question), await new Places(visit.Session).Of(question.Place.Channel, http.RequestAborted), shown,
                outcomes.Count(outcome => outcome.Worked), outcomes.Count(outcome => !outcome.Worked), fault),
            status);
    }

    // The same rule as for a list: who could read it there may read it here.
    private static async Task<Question?> Find(Visit visit, QuestionId id, CancellationToken cancellationToken) =>
        await visit.Session.Questions.Find(visit.Owner, id, cancellationToken) is { } question && visit.Readers.MayRead(AudienceOf(question)) ? question : null;

    private static Audience AudienceOf(Question question) =>
        question.Private ? new(AudienceKind.Person, question.Asker.Value) : Readers.AudienceOf(question.Place, question.Asker);
}
