using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Web.Api.Bodies;

using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Web.Api;

/// <summary>Takes a request through its steps: read, check, find the caller, make the event, answer.</summary>
internal sealed class ApiDesk(IStore store, Intake intake, ApiAccess access, TimeProvider time)
{
    private const string Adapter = "api";

    private const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 200;

    /// <summary>Makes the event of a call, or the problem that it cannot be made.</summary>
    internal delegate Task<(ChatEvent? Event, IResult? Wrong)> Happen<in T>(
        T said, Caller caller, ISession view, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The place that a call concerns, or the problem that there is none.</summary>
    internal delegate Task<(Place? Home, IResult? Wrong)> FindHome<in T>(
        T said, OrganisationId organisation, ISession view, CancellationToken cancellationToken);

    internal async Task<IResult> Answer<T>(
        HttpRequest request, FindHome<T>? findHome, Happen<T> happen, Func<Result, IResult> draw, CancellationToken cancellationToken)
        where T : Signed
    {
        var body = await Body<T>.Read(request, cancellationToken);
        if (body.Said is not { } said)
            return body.Wrong!;
        var fields = new Fields();
        said.Check(fields);
        var key = Key(request, fields);
        if (fields.Wrong is { } wrong)
            return wrong;
        var (happened, problem) = await Event(said, findHome, happen, cancellationToken);
        if (happened is null)
            return problem!;
        return await IsForAnother(key, body.Hash, cancellationToken)
            ? Problem.Of(StatusCodes.Status422UnprocessableEntity, $"This {KeyHeader} was used for another request.")
            : await Answer(happened, key, body.Hash, draw, cancellationToken);
    }

    /// <summary>Shows something to whoever has at least a role, or to the person it is about.</summary>
    internal Task<IResult> Show(
        Signed said, Role atLeast, Func<Organisation, ISession, CancellationToken, Task<IResult>> show, CancellationToken cancellationToken,
        ContributorId? orThePerson = null) =>
        Show(said, atLeast, (owner, _, _, view, cancel) => show(owner, view, cancel), cancellationToken, orThePerson);

    /// <summary>Shows what one reader in particular may see.</summary>
    internal async Task<IResult> Show(
        Signed said, Role atLeast, Func<Organisation, Contributor, Place, ISession, CancellationToken, Task<IResult>> show, CancellationToken cancellationToken,
        ContributorId? orThePerson = null)
    {
        var fields = new Fields();
        said.Check(fields);
        if (fields.Wrong is { } wrong)
            return wrong;
        await using var view = await store.Read(cancellationToken);
        var (caller, nobody) = await Callers.Find(view, said, home: null, cancellationToken);
        if (caller is null)
            return nobody!;
        // Somebody who was never met has no role and no memberships.
        var known = await view.Contributors.Find(caller.Organisation, caller.Person.Account, cancellationToken)
            ?? new Contributor(new(""), caller.Organisation, caller.Person.Name, Texts.Speak(caller.Person.Language), caller.Person.Standing);
        return known.Role >= atLeast || (orThePerson is { } person && known.Id == person)
            ? await show((await view.Organisations.Find(caller.Organisation, cancellationToken))!, known, caller.Place, view, cancellationToken)
            : Problem.Of(atLeast == Role.Lead ? Refusal.LeadsOnly : Refusal.AdminsOnly);
    }

    /// <summary>Answers an event that no body tells.</summary>
    internal async Task<IResult> Answer<T>(T said, Happen<T> happen, Func<Result, IResult> draw, CancellationToken cancellationToken)
        where T : Signed
    {
        var fields = new Fields();
        said.Check(fields);
        if (fields.Wrong is { } wrong)
            return wrong;
        var (happened, problem) = await Event(said, null, happen, cancellationToken);
        return happened is null ? problem! : await Answer(happened, null, "", draw, cancellationToken);
    }

    private async Task<(ChatEvent? Event, IResult? Wrong)> Event<T>(
        T said, FindHome<T>? findHome, Happen<T> happen, CancellationToken cancellationToken)
        where T : Signed
    {
        await using var view = await store.Read(cancellationToken);
        Place? home = null;
        if (findHome is not null)
        {
            var (organisation, unknown) = await Callers.Organisation(view, said, cancellationToken);
            if (organisation is null)
                return (null, unknown);
            (home, var nowhere) = await findHome(said, organisation.Id, view, cancellationToken);
            if (home is null)
                return (null, nowhere);
        }

        var (caller, nobody) = await Callers.Find(view, said, home, cancellationToken);
        return caller is null ? (null, nobody) : await happen(said, caller, view, time.GetUtcNow(), cancellationToken);
    }

    private async Task<IResult> Answer(ChatEvent happened, string? key, string hash, Func<Result, IResult> draw, CancellationToken cancellationToken)
    {
        var delivery = key ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var arrival = new Arrival(Adapter, delivery, $"{Adapter}:{delivery}", hash, access.IsOpenHere ? "loopback" : "token", happened);
        return await intake.Answer(arrival, null, cancellationToken) switch
        {
            Result.Refused refused => Problem.Of(refused.Reason),
            Result.Stale stale => Problem.Of(stale),
            var result => draw(result),
        };
    }

    private async Task<bool> IsForAnother(string? key, string hash, CancellationToken cancellationToken)
    {
        if (key is null)
            return false;
        await using var view = await store.Read(cancellationToken);
        return await view.Inbox.Find(Adapter, key, cancellationToken) is { } before && before.BodyHash != hash;
    }

    private static string? Key(HttpRequest request, Fields fields)
    {
        var key = request.Headers[KeyHeader].ToString();
        if (key.Length == 0)
            return null;
        if (key.Length > LongestKey || key.Any(letter => letter is <= ' ' or > '~'))
            fields.Add(KeyHeader, $"{KeyHeader} must be 1 to {LongestKey} visible ASCII characters.");
        return key;
    }
}
