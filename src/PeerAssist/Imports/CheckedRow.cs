using PeerAssist.Privacy;

namespace PeerAssist.Imports;

/// <summary>A row of a file after its limits were checked: a line to take in, or what is wrong with it.</summary>
internal readonly record struct CheckedRow(long Number, AcceptedLine? Line, string? Fault)
{
    internal static CheckedRow Of(ImportRow row, RedactionRules rules)
    {
        if (row.Answer is not { } answer)
            return new(row.Line, null, row.Fault);
        try
        {
            return new(row.Line, AcceptedLine.Of(answer, rules), null);
        }
        catch (FormatException wrong)
        {
            return new(row.Line, null, wrong.Message);
        }
    }
}
