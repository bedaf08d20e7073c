using PeerAssist.Organisations;

namespace PeerAssist.Host.Dashboard.People;

/// <summary>The people who use it; what anybody asked is not told.</summary>
/// <param name="Beginning">From which name on.</param>
/// <param name="Rows">The people.</param>
/// <param name="Next">Where the next page is; none on the last.</param>
public sealed record PeopleView(string Beginning, IReadOnlyList<PersonRow> Rows, string? Next);

/// <summary>Somebody in the list.</summary>
/// <param name="Person">Who.</param>
/// <param name="Accounts">The accounts of this person.</param>
public sealed record PersonRow(Contributor Person, IReadOnlyList<Account> Accounts);
