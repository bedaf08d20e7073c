using PeerAssist.Audits;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>One event being handled: who did it, in which organisation, at what time, in which transaction.</summary>
/// <param name="Session">The transaction.</param>
/// <param name="Organisation">Whose knowledge base it concerns.</param>
/// <param name="By">Who did it.</param>
/// <param name="Place">Where.</param>
/// <param name="Account">By which account.</param>
/// <param name="Now">When it is handled.</param>
/// <param name="Journal">Where changes are written down.</param>
public sealed record Turn(
    ISession Session, Organisation Organisation, Contributor By, Place Place, Account Account, DateTimeOffset Now, Journal Journal)
{
    public OrganisationId Owner => Organisation.Id;

    /// <summary>A fresh id that sorts by time.</summary>
    public string NewId() => Guid.CreateVersion7(Now).ToString("N");

    /// <summary>The turn as it is written down about a question: whoever asked it without a name has none in the journal.</summary>
    public Turn About(Question? question) => question is { Nameless: true } && question.Asker == By.Id ? this with { Unnamed = true } : this;

    /// <summary>Whether it is written down without a name.</summary>
    public bool Unnamed { get; init; }

    /// <summary>Who is named for what is done; none for whoever does it without a name, and for an operator.</summary>
    public ContributorId? Named => Unnamed ? null : By.Id;

    /// <summary>Puts what is to be said into the outbox.</summary>
    public Task Send(Handled handled, CancellationToken cancellationToken) => Session.Send(handled, Now, cancellationToken);

    /// <summary>The turn of somebody at the command line, who may do everything and has no name here.</summary>
    public static Turn OfOperator(ISession session, Organisation organisation, DateTimeOffset now, Journal journal)
    {
        var workspace = WorkspaceId.Of("host", "");
        var nobody = new Contributor(new(""), organisation.Id, "", "en", Standing.Member, Role.Admin);
        return new(session, organisation, nobody, new(new(workspace, ""), ChannelKind.Direct), new(workspace, ""), now, journal) { Unnamed = true };
    }

    /// <summary>Writes a change into the journal of this turn's organisation.</summary>
    public Task Write(Act act, string subject, CancellationToken cancellationToken, string? text = null, params (string Name, object Value)[] detail) =>
        Journal.Write(Session, new JournalLine(Owner, act, Named, subject, [.. detail, ("from", From)], text), Now, cancellationToken);

    /// <summary>How often this person did one of these in the last while.</summary>
    public Task<int> Count(TimeSpan last, CancellationToken cancellationToken, params IReadOnlyList<Act> acts) =>
        Session.Journal.CountBy(Owner, Journal.Pseudonym(By.Id), acts, Now - last, cancellationToken);

    // A direct chat is named after the person, whom the journal does not name.
    private string From => Place.Kind == ChannelKind.Direct ? $"{Place.Workspace}" : $"{Place.Channel}";
}
