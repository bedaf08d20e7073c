using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Stores;
using PeerAssist.Web.Messages;
using PeerAssist.Web.Page;
using PeerAssist.Web.Replies;

namespace PeerAssist.Web.Chat;

/// <summary>Does what a button, a dialog or a menu of a message asks for, and says at once what came of it.</summary>
internal sealed class Perform(IStore store, Intake intake, TimeProvider time, Refusals refusals, Sentences sentences)
{
    public async Task<IResult> Do(HttpContext http, string channel, string id, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        if (visitor.Channel(channel) is not { } where)
            return refusals.UnknownChannel(http);
        var sent = await Sent<Act>.Read(http);
        if (sent.Content is not { } act)
            return refusals.Give(http, sent.Status, sent.Fault);
        if (!Keys.Fit(act.Id))
            return refusals.Give(http, 400, "error.not-json");
        if (await Look(visitor, channel, id, act, cancellationToken) is not { } subject || !subject.IsThereFor(visitor.Id))
            return refusals.UnknownMessage(http);
        if (act.Of(visitor, where, subject, time.GetUtcNow()) is not { } what)
            return refusals.Give(http, 400, "error.not-json");

        var result = await intake.Answer(Keys.Arrival(what, "act", act.Id!, sent.Hash), null, cancellationToken);
        await using var session = await store.Read(cancellationToken);
        var drawing = await Drawing.Open(session, visitor.Account, cancellationToken);
        var message = await new Shelf(session).Find(channel, id, cancellationToken) ?? subject.On;
        return Wire.Json(new
        {
            Result = await View(result, visitor, subject, drawing, cancellationToken),
            Message = await drawing.Draw(message, cancellationToken),
        });
    }

    private async Task<Subject?> Look(Visitor visitor, string channel, string id, Act act, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        var shelf = new Shelf(session);
        if (await shelf.Find(channel, id, cancellationToken) is not { } on) return null;
        if (await shelf.Find(channel, on.Note?.Message?.Value ?? on.Id, cancellationToken) is not { } source) return null;
        var first = source.Thread is null ? null : await shelf.Find(channel, source.Thread, cancellationToken);
        var drawing = await Drawing.Open(session, visitor.Account, cancellationToken);
        return new(on, source, first, act.AnswerId is { } answer ? await drawing.Vote(answer, cancellationToken) : null);
    }

    private async Task<object> View(Result result, Visitor visitor, Subject subject, Drawing drawing, CancellationToken cancellationToken) =>
        result switch
        {
            Result.Done done => new { Kind = "done", Answer = done.Answer?.Value, done.Revision, done.Waits },
            Result.Refused refused => new { Kind = "refused", Sentence = sentences.Say(visitor.Language, Refusals.KeyOf(refused.Reason)) },
            Result.Stale stale => new { Kind = "stale", stale.Yours, Current = new { stale.Current.Number, stale.Current.Parts, stale.Current.At } },
            Result.Explained explained => new { Kind = "explained", explained.Sentences },
            Result.Answered answered => new { Kind = "answered", answered.Reason, Answers = await Draw(answered.Answers, drawing, cancellationToken) },
            Result.Told told => new
            {
                Kind = "told",
                Revisions = told.Revisions.Select(past => new
                {
                    past.Revision.Number,
                    past.Revision.Parts,
                    past.Revision.At,
                    past.Revision.Reason,
                    past.Revision.Restores,
                    past.By,
                }),
            },
            Result.Worded worded => new { Kind = "worded", worded.Tone, worded.Advice },
            Result.Ruled ruled => new { Kind = "ruled", Policies = ruled.Policies.Select(policy => new { policy.Name, policy.Link, policy.Current.Text }) },
            Result.Paired paired => new { Kind = "paired", Pairs = await Draw(paired.Pairs, drawing, cancellationToken) },
            Result.CorrectForm form => new { Kind = "correctForm", Answer = form.Answer.Value, form.Revision, form.Parts, form.Found },
            Result.CaptureForm form => new
            {
                Kind = "captureForm",
                Question = form.Question.Length > 0 ? form.Question : subject.FirstText,
                form.Text,
                form.Author,
                Answers = form.Answers?.Value,
                form.Found,
            },
            _ => throw new InvalidOperationException($"The page cannot show {result.GetType().Name}."),
        };

    private static async Task<IReadOnlyList<object>> Draw(IReadOnlyList<ComparedPair> pairs, Drawing drawing, CancellationToken cancellationToken)
    {
        var views = new List<object>(pairs.Count);
        foreach (var pair in pairs)
        {
            var shown = await Draw([pair.One, pair.Other], drawing, cancellationToken);
            views.Add(new { pair.Kind, pair.Likeness, One = shown[0], Other = shown[1] });
        }

        return views;
    }

    private static async Task<IReadOnlyList<ShownView>> Draw(IReadOnlyList<ShownAnswer> answers, Drawing drawing, CancellationToken cancellationToken)
    {
        var views = new List<ShownView>(answers.Count);
        foreach (var answer in answers)
        {
            var mine = await drawing.Vote(answer.Id, cancellationToken);
            views.Add(ShownView.Of(answer, _ => mine));
        }

        return views;
    }
}
