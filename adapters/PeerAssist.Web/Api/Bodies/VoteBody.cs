using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using PeerAssist.Votes;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>What a colleague says of an answer.</summary>
internal sealed record VoteBody : Signed
{
    private static readonly Dictionary<string, Verdict?> Values = new()
    {
        ["helpful"] = Votes.Verdict.Helpful,
        ["not_right"] = Votes.Verdict.NotRight,
        ["none"] = null,
    };

    [Required]
    [Description("helpful, not_right, or none to take the vote back.")]
    [AllowedValues("helpful", "not_right", "none")]
    public string? Value { get; init; }

    [Description("The question it was shown for: a helpful vote helps to find the answer by these words.")]
    [MaxLength(Fields.LongestName)]
    public string? Question { get; init; }

    internal Verdict? Verdict => Values[Value!];

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.OneOf("value", Value, Values.Keys);
        fields.Name("question", Question);
    }
}
