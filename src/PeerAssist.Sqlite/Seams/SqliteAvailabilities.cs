using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteAvailabilities(Statements statements) : IAvailabilities
{
    public async Task<Availability> Of(ContributorId contributor, CancellationToken cancellationToken) =>
        await statements.One(
            $"SELECT may_be_asked, zone, days, begins, ends FROM availabilities WHERE contributor = {contributor}",
            row => new Availability(row.Flag(0), new(row.Text(1), (Weekdays)row.Int(2), row.Int(3), row.Int(4))),
            cancellationToken) ?? Availability.Unsaid;

    public async Task<bool> Any(CancellationToken cancellationToken) =>
        await statements.Number($"SELECT EXISTS (SELECT 1 FROM availabilities WHERE may_be_asked = 1)", cancellationToken) > 0;

    public Task Save(ContributorId contributor, Availability availability, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO availabilities (contributor, may_be_asked, zone, days, begins, ends)
        VALUES (
          {contributor}, {availability.MayBeAsked}, {availability.Hours.Zone}, {(int)availability.Hours.Days}, {availability.Hours.From}, {availability.Hours.To})
        ON CONFLICT (contributor) DO UPDATE SET
          may_be_asked = excluded.may_be_asked, zone = excluded.zone, days = excluded.days, begins = excluded.begins, ends = excluded.ends
        """,
        cancellationToken);

    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM availabilities WHERE contributor = {contributor}", cancellationToken);
}
