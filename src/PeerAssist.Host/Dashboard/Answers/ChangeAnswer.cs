using System.Globalization;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Host.Dashboard.Shell;

namespace PeerAssist.Host.Dashboard.Answers;

/// <summary>What can be done to an answer on its page; each is the same event as in the chat.</summary>
internal sealed class ChangeAnswer(Visits visits, Pages pages, Acting acting)
{
    public async Task<IResult> Form(HttpContext http, string id)
    {
        await using var visit = await visits.Open(http);
        var answer = await visit.Session.Answers.Find(visit.Owner, new(id), http.RequestAborted);
        return answer is { IsGiven: true } && visit.Readers.MayRead(answer.Audience)
            ? await pages.Show<EditPage, EditView>(http, new(answer.Id, answer.Shown.Number, answer.Shown.Parts, null, null, null))
            : await pages.Refuse(http, StatusCodes.Status404NotFound, "refusal.unknown-answer");
    }

    public async Task<IResult> Save(HttpContext http, string id)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (parts, reason, revision) = (PartsForm.Read(form), PartsForm.Word(form, "reason"), Revision(form));
        var result = await acting.Do(http, (by, at) => new CorrectionOffered(http.Viewer().Place, by, at, new(id), revision, parts, reason));
        return result switch
        {
            Result.Done { Waits: true } => Pages.Back(PathOf(id), "waits"),
            Result.Done => Pages.Back(PathOf(id), "corrected"),
            Result.Stale stale => await Again(new(new(id), stale.Current.Number, parts, reason, stale.Current.Parts, null), StatusCodes.Status409Conflict),
            Result.Refused { Reason: Refusal.UnknownAnswer } => await pages.Refuse(http, StatusCodes.Status404NotFound, "refusal.unknown-answer"),
            Result.Refused refused => await Again(new(new(id), revision, parts, reason, null, $"refusal.{Kebab.Of(refused.Reason.ToString())}"), StatusCodes.Status422UnprocessableEntity),
            _ => Results.Redirect(PathOf(id)),
        };

        Task<IResult> Again(EditView view, int status) => pages.Show<EditPage, EditView>(http, view, status);
    }

    public async Task<IResult> Undo(HttpContext http, string id)
    {
        var revision = Revision(await http.Request.ReadFormAsync(http.RequestAborted));
        return Told(id, "undone", await acting.Do(http, (by, at) => new CorrectionUndone(http.Viewer().Place, by, at, new(id), revision)));
    }

    public async Task<IResult> Confirm(HttpContext http, string id)
    {
        var revision = Revision(await http.Request.ReadFormAsync(http.RequestAborted));
        return Told(id, "confirmed", await acting.Do(http, (by, at) => new CorrectionConfirmed(http.Viewer().Place, by, at, new(id), revision)));
    }

    public async Task<IResult> Retire(HttpContext http, string id) =>
        Told(id, "retired", await acting.Do(http, (by, at) => new AnswerRetired(http.Viewer().Place, by, at, new(id))));

    /// <summary>Takes it back into use; what had gone into another answer comes out of it again.</summary>
    public async Task<IResult> Restore(HttpContext http, string id)
    {
        var merged = (await http.Request.ReadFormAsync(http.RequestAborted))["merged"].Count > 0;
        return Told(id, "restored", await acting.Do(http, (by, at) => merged
            ? new MergeUndone(http.Viewer().Place, by, at, new(id))
            : new AnswerRestored(http.Viewer().Place, by, at, new(id))));
    }

    private static IResult Told(string id, string done, Result result) =>
        result is Result.Refused refused ? Pages.Back(PathOf(id), refused.Reason) : Pages.Back(PathOf(id), done);

    private static int Revision(IFormCollection form) =>
        int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    private static string PathOf(string id) => $"/dashboard/answers/{Uri.EscapeDataString(id)}";
}
