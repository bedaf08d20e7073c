using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;
using PeerAssist.Web.Page;

using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Web.Chat;

/// <summary>The questions that nobody has answered, as the visitor may see them, and answering one; and when the visitor may be asked.</summary>
internal sealed class OpenList(IStore store, Intake intake, TimeProvider time, Refusals refusals, Sentences sentences)
{
    public async Task<IResult> List(HttpContext http, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        await using var session = await store.Read(cancellationToken);
        var told = await Told(session, visitor, cancellationToken);
        return Wire.Json(told.Select(one => new
        {
            Question = one.Id.Value,
            one.Text,
            one.Since,
            one.Times,
            Channel = one.Place.Channel.NativeId,
            Asked = one.Request is not null,
        }));
    }

    public async Task<IResult> Answer(HttpContext http, string question, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        var sent = await Sent<Written>.Read(http);
        if (sent.Content is not { } written)
            return refusals.Give(http, sent.Status, sent.Fault);
        if (!Keys.Fit(written.Id) || written.Parts is null)
            return refusals.Give(http, 400, "error.not-json");
        if (await Where(visitor, new(question), cancellationToken) is not { } place)
            return refusals.UnknownMessage(http);
        var what = new AnswerCaptured(place, visitor.Known, time.GetUtcNow(), written.Question ?? "", written.Parts.Read(), null, new QuestionId(question), null);
        return Say(visitor, await intake.Answer(Keys.Arrival(what, "open", written.Id!, sent.Hash), null, cancellationToken));
    }

    public async Task<IResult> SayAvailability(HttpContext http, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        var sent = await Sent<Said>.Read(http);
        if (sent.Content is not { } said)
            return refusals.Give(http, sent.Status, sent.Fault);
        if (!Keys.Fit(said.Id))
            return refusals.Give(http, 400, "error.not-json");
        var direct = visitor.Workspace.ChannelsOf(visitor.Person).Last();
        var hours = said.Zone is { Length: > 0 } ? new WorkingHours(said.Zone, (Weekdays)said.Days, said.From, said.To) : null;
        var what = new AvailabilitySaid(visitor.Workspace.PlaceIn(direct), visitor.Known, time.GetUtcNow(), said.MayBeAsked, hours);
        return Say(visitor, await intake.Answer(Keys.Arrival(what, "availability", said.Id!, sent.Hash), null, cancellationToken));
    }

    /// <summary>When the visitor may be asked.</summary>
    public static async Task<object> Availability(ISession session, Visitor visitor, CancellationToken cancellationToken)
    {
        var owner = await session.Organisations.OwnerOf(visitor.Account.Workspace, cancellationToken);
        var known = owner is null ? null : await session.Contributors.Find(owner.Id, visitor.Account, cancellationToken);
        var (may, hours) = known is null ? Organisations.Availability.Unsaid : await session.Availabilities.Of(known.Id, cancellationToken);
        return new { MayBeAsked = may, hours.Zone, Days = (int)hours.Days, hours.From, hours.To };
    }

    private async Task<IReadOnlyList<ToldQuestion>> Told(ISession session, Visitor visitor, CancellationToken cancellationToken)
    {
        if (await session.Organisations.OwnerOf(visitor.Account.Workspace, cancellationToken) is not { } owner
            || await session.Contributors.Find(owner.Id, visitor.Account, cancellationToken) is not { } reader)
            return [];
        var direct = visitor.Workspace.PlaceIn(visitor.Workspace.ChannelsOf(visitor.Person).Last());
        var told = await OpenQuestions.For(session, owner.Id, reader, direct, time.GetUtcNow(), cancellationToken);
        return [.. told.Where(one => visitor.Channel(one.Place.Channel.NativeId) is not null)];
    }

    // A question that was answered meanwhile is in the list no more; its place still is where it was asked.
    private async Task<Place?> Where(Visitor visitor, QuestionId question, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        if ((await Told(session, visitor, cancellationToken)).FirstOrDefault(one => one.Id == question) is { } told)
            return told.Place;
        var owner = await session.Organisations.OwnerOf(visitor.Account.Workspace, cancellationToken);
        return owner is not null && await session.Questions.Find(owner.Id, question, cancellationToken) is { IsForOthers: true } asked
            && visitor.Channel(asked.Place.Channel.NativeId) is not null ? asked.Place : null;
    }

    private IResult Say(Visitor visitor, Result result) => result is Result.Refused refused
        ? Wire.Json(new { Kind = "refused", Sentence = sentences.Say(visitor.Language, Refusals.KeyOf(refused.Reason)) })
        : Wire.Json(new { Kind = "done" });

    /// <param name="Id">Chosen by the page, so that sending it again changes nothing.</param>
    internal sealed record Written(string? Id, string? Question, PartsForm? Parts);

    /// <param name="Id">Chosen by the page, so that sending it again changes nothing.</param>
    internal sealed record Said(string? Id, bool MayBeAsked, string? Zone, int Days, int From, int To);
}
