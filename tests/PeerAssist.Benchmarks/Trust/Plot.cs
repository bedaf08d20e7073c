using System.Globalization;
using System.Text;

namespace PeerAssist.Benchmarks.Trust;

/// <summary>Draws the share of wrong answers served, week by week, a line for each scenario.</summary>
internal static class Plot
{
    private const int Width = 720;
    private const int Height = 340;
    private const int Left = 56;
    private const int Top = 44;
    private const int Bottom = 40;
    private const int Right = 170;
    private static readonly string[] Colours = ["#0b5cad", "#c4570c", "#a3195b", "#6b7280"];

    public static string Draw(IReadOnlyList<Outcome> outcomes)
    {
        var top = Math.Max(0.05, Math.Ceiling(outcomes.SelectMany(outcome => outcome.Shares).Max() * 20) / 20);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12" fill="#1f2937"><rect width="100%" height="100%" fill="#fff"/><text x="{Left}" y="24" font-size="14" font-weight="bold">Wrong answers among those served, by week</text>""");
        for (var line = 0; line <= 5; line++)
        {
            var y = Y(top * line / 5, top);
            svg.Append(CultureInfo.InvariantCulture, $"""<line x1="{Left}" y1="{y:0.#}" x2="{Width - Right}" y2="{y:0.#}" stroke="#e5e7eb"/><text x="{Left - 8}" y="{y + 4:0.#}" text-anchor="end">{top * line * 20:0.#} %</text>""");
        }

        for (var week = 0; week < Ledger.Weeks; week++)
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{X(week):0.#}" y="{Height - Bottom + 20}" text-anchor="middle">{week + 1}</text>""");
        for (var i = 0; i < outcomes.Count; i++)
        {
            var points = string.Join(' ', outcomes[i].Shares.Select((share, week) => string.Create(CultureInfo.InvariantCulture, $"{X(week):0.#},{Y(share, top):0.#}")));
            svg.Append(CultureInfo.InvariantCulture, $"""<polyline fill="none" stroke="{Colours[i % Colours.Length]}" stroke-width="2.5" points="{points}"/>""");
            var y = Top + 8 + (22 * i);
            svg.Append(CultureInfo.InvariantCulture, $"""<line x1="{Width - Right + 14}" y1="{y}" x2="{Width - Right + 36}" y2="{y}" stroke="{Colours[i % Colours.Length]}" stroke-width="3"/><text x="{Width - Right + 42}" y="{y + 4}">{outcomes[i].Scenario.Name}</text>""");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static double X(int week) => Left + (week * (double)(Width - Left - Right) / (Ledger.Weeks - 1));

    private static double Y(double share, double top) => Height - Bottom - (share / top * (Height - Top - Bottom));
}
