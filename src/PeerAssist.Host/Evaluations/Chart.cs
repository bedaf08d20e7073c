using System.Globalization;
using System.Net;
using System.Text;

namespace PeerAssist.Host.Evaluations;

/// <summary>Draws curves as SVG, one below the other.</summary>
internal static class Chart
{
    private const int Width = 640;
    private const int Height = 320;
    private const int Margin = 48;

    public static string Draw(IReadOnlyList<Curve> curves)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height * curves.Count}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="white"/>""");
        for (var i = 0; i < curves.Count; i++)
            Draw(svg, curves[i], i * Height);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, Curve curve, int top)
    {
        var right = Math.Max(1e-9, curve.Points.Select(point => point.X).DefaultIfEmpty(1).Max());
        svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate(0,{top})"><text x="{Margin}" y="20" font-weight="bold">{WebUtility.HtmlEncode(curve.Title)}</text>""");
        for (var line = 0; line <= 5; line++)
        {
            var y = Y(line / 5.0);
            svg.Append(CultureInfo.InvariantCulture, $"""<line x1="{Margin}" y1="{y}" x2="{Width - Margin}" y2="{y}" stroke="#ddd"/><text x="8" y="{y + 4}">{line * 20} %</text>""");
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{X(right * line / 5, right)}" y="{Height - Margin + 20}" text-anchor="middle">{right * line / 5:0.##}</text>""");
        }

        var points = string.Join(' ', curve.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X, right):0.#},{Y(point.Y):0.#}")));
        svg.Append(CultureInfo.InvariantCulture, $"""<polyline fill="none" stroke="#06c" stroke-width="2" points="{points}"/></g>""");
    }

    private static double X(double value, double right) => Margin + (value / right * (Width - (2 * Margin)));

    private static double Y(double value) => Height - Margin - (value * (Height - (2 * Margin)));
}
