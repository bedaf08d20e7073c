using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using PeerAssist.Answers;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>A text whose wording is to be looked at.</summary>
internal sealed record WordingBody : Signed
{
    [Required]
    [Description("What would be said to a customer.")]
    [MaxLength(AnswerParts.LongestText)]
    public string? Text { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.Text("text", Text, AnswerParts.LongestText);
    }
}
