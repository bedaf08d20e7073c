using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteFigures(Statements statements) : IFigures
{
    public async Task<PeriodFigures> Of(OrganisationId organisation, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var figures = (await statements.One(
            $"""
            SELECT
              count(*) FILTER (WHERE offered <> '[]' AND settled IS NULL),
              count(*) FILTER (WHERE offered <> '[]' AND settled IS NOT NULL),
              count(*) FILTER (WHERE offered = '[]' AND gone = 0),
              count(*) FILTER (WHERE offered <> '[]' AND worked = 1),
              count(*) FILTER (WHERE offered <> '[]' AND worked = 0),
              count(*) FILTER (WHERE offered <> '[]' AND worked IS NULL)
            FROM told_questions WHERE organisation = {organisation} AND at >= {from} AND at < {to}
            """,
            row => new PeriodFigures(row.Int(0), row.Int(1), row.Int(2), row.Int(3), row.Int(4), row.Int(5), null),
            cancellationToken))!;
        return figures.ByColleague == 0 ? figures : figures with { Wait = await Wait(organisation, from, to, figures.ByColleague, cancellationToken) };
    }

    public async Task<IReadOnlyList<StepFigures>> Steps(
        OrganisationId organisation, DateTimeOffset from, TimeSpan step, int count, CancellationToken cancellationToken)
    {
        var steps = Enumerable.Range(0, count).Select(number => new StepFigures(from + (number * step), 0, 0, 0)).ToArray();
        await statements.Each(
            $"""
            SELECT
              (at - {from}) / {step.Ticks} AS step,
              count(*) FILTER (WHERE offered <> '[]' AND settled IS NULL),
              count(*) FILTER (WHERE offered <> '[]' AND settled IS NOT NULL),
              count(*) FILTER (WHERE offered = '[]' AND gone = 0)
            FROM questions WHERE organisation = {organisation} AND at >= {from} AND at < {from + (count * step)}
            GROUP BY step
            """,
            row => steps[row.Int(0)] = steps[row.Int(0)] with { AtOnce = row.Int(1), ByColleague = row.Int(2), Open = row.Int(3) },
            cancellationToken);
        return steps;
    }

    public Task<IReadOnlyList<ChannelFigures>> Channels(OrganisationId organisation, DateTimeOffset from, CancellationToken cancellationToken) =>
        statements.Many(
            $"""
            SELECT workspace, channel, count(*), count(*) FILTER (WHERE offered = '[]')
            FROM questions
            WHERE organisation = {organisation} AND at >= {from} AND (offered <> '[]' OR gone = 0) AND channel_kind NOT IN ('Direct', 'Group')
            GROUP BY workspace, channel ORDER BY count(*) DESC, workspace, channel
            """,
            row => new ChannelFigures(new(new(row.Text(0)), row.Text(1)), row.Int(2), row.Int(3)),
            cancellationToken);

    public async Task<AnswerFigures> Answers(OrganisationId organisation, CancellationToken cancellationToken) =>
        (await statements.One(
            $"""
            SELECT
              count(*) FILTER (WHERE state = 'NotValidated'), count(*) FILTER (WHERE state = 'Validated'),
              count(*) FILTER (WHERE state = 'Flagged'), count(*) FILTER (WHERE state = 'Retired'),
              (SELECT count(*) FROM pending_revisions WHERE organisation = {organisation}),
              count(*) FILTER (WHERE locked = 1)
            FROM answers WHERE organisation = {organisation}
            """,
            row => new AnswerFigures(row.Int(0), row.Int(1), row.Int(2), row.Int(3), row.Int(4), row.Int(5)),
            cancellationToken))!;

    private async Task<TimeSpan> Wait(OrganisationId organisation, DateTimeOffset from, DateTimeOffset to, int settled, CancellationToken cancellationToken) =>
        TimeSpan.FromTicks(await statements.Number(
            $"""
            SELECT max(0, settled - at) FROM questions
            WHERE organisation = {organisation} AND at >= {from} AND at < {to} AND settled IS NOT NULL AND offered <> '[]'
            ORDER BY 1 LIMIT 1 OFFSET {(settled - 1) / 2}
            """,
            cancellationToken));
}
