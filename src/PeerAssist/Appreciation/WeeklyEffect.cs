using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Appreciation;

/// <summary>Tells every author once a week what the answers did. It compares nobody with anybody.</summary>
public sealed class WeeklyEffect(IStore store, TimeProvider time)
{
    private const int Week = 7;

    /// <summary>Tells whoever is at work now and has not been told yet.</summary>
    /// <returns>How many were told.</returns>
    public async Task<int> Work(CancellationToken cancellationToken)
    {
        var monday = MondayBefore(time.GetUtcNow());
        var authors = new List<(OrganisationId Organisation, ContributorId Author)>();
        await using (var view = await store.Read(cancellationToken))
        {
            foreach (var organisation in await view.Organisations.All(cancellationToken))
            {
                foreach (var author in await view.Thanks.Helpers(organisation.Id, monday.AddDays(-Week), monday, cancellationToken))
                    authors.Add((organisation.Id, author));
            }
        }

        var told = 0;
        foreach (var (organisation, author) in authors)
            told += await Tell(organisation, author, monday, cancellationToken) ? 1 : 0;
        return told;
    }

    private async Task<bool> Tell(OrganisationId organisation, ContributorId id, DateTimeOffset monday, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        var now = time.GetUtcNow();
        if (!(await session.Availabilities.Of(id, cancellationToken)).Hours.Contain(now)
            || await session.Contributors.Find(id, cancellationToken) is not { } author
            || await Window.With(session, id, near: null, cancellationToken) is not { } window
            || !await session.Thanks.Told(id, monday, cancellationToken))
            return false;
        var effect = await session.Thanks.Of(organisation, id, monday.AddDays(-Week), monday, cancellationToken);
        var note = new Note(window.Place, window.OnlyFor, author.Language, effect.ToldColleagues is null ? NoteKind.HelpedSome : NoteKind.HelpedMany)
        {
            Count = effect.ToldColleagues,
        };
        await session.Send(new Handled(new Result.Done(), note), now, cancellationToken);
        await session.Commit(cancellationToken);
        return true;
    }

    private static DateTimeOffset MondayBefore(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return today.AddDays(-(((int)today.DayOfWeek + Week - 1) % Week));
    }
}
