using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using PeerAssist.Answers;
using PeerAssist.Audits;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>What a lead found of a change.</summary>
internal sealed record MarkBody : Signed
{
    private static readonly Dictionary<string, Mark> Values = new() { ["right"] = Audits.Mark.Right, ["wrong"] = Audits.Mark.Wrong, ["coach"] = Audits.Mark.Coach };

    [Required]
    [Description("right, wrong or coach.")]
    [AllowedValues("right", "wrong", "coach")]
    public string? Value { get; init; }

    [Description("A word on it, for the leads.")]
    [MaxLength(AnswerParts.LongestPart)]
    public string? Note { get; init; }

    internal Mark Mark => Values[Value!];

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.OneOf("value", Value, Values.Keys);
        fields.Limited("note", Note, AnswerParts.LongestPart);
    }
}
