using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PeerAssist.Privacy;

/// <summary>The form of an organisation's own numbers (orders, tickets), which are not personal data however they look.</summary>
public sealed class OrderIdPattern
{
    private const int LongestPattern = 200;

    private readonly Regex _whole;

    private OrderIdPattern(Regex whole) => _whole = whole;

    /// <summary>Reads a regular expression that describes one whole order id.</summary>
    /// <param name="pattern">Such as <c>ORD-\d{9}</c>; look-around and back references are not possible.</param>
    /// <param name="order">The pattern, when it is a good one.</param>
    /// <param name="problem">One sentence about what is wrong with it otherwise.</param>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out OrderIdPattern? order, [NotNullWhen(false)] out string? problem)
    {
        order = null;
        problem = null;
        if (string.IsNullOrWhiteSpace(pattern) || pattern.Length > LongestPattern)
        {
            problem = $"An order-id pattern has 1 to {LongestPattern} characters.";
            return false;
        }

        try
        {
            var whole = new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            if (whole.IsMatch("") || whole.IsMatch("jan@example.org"))
                problem = $"The order-id pattern '{pattern}' matches anything, so nothing would be hidden any more.";
            else
                order = new(whole);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            problem = $"The order-id pattern '{pattern}' cannot be read: {fault.Message}";
        }

        return order is not null;
    }

    internal bool Matches(ReadOnlySpan<char> text) => _whole.IsMatch(text);
}
