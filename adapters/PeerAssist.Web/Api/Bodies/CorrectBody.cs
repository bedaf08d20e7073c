using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using PeerAssist.Answers;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>New wording for an answer.</summary>
internal sealed record CorrectBody : CardBody
{
    [Required]
    [Description("The revision that was corrected; when another one is shown by now, nothing is saved and both texts come back.")]
    public int? BaseRevision { get; init; }

    [Description("Why.")]
    [MaxLength(AnswerParts.LongestPart)]
    public string? Reason { get; init; }

    [Description("The question it was shown for: its words help to find the answer.")]
    [MaxLength(Fields.LongestName)]
    public string? Question { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        if (BaseRevision is null or < 1)
            fields.Add("baseRevision", "\"baseRevision\" must be the number of a revision, 1 or more.");
        fields.Limited("reason", Reason, AnswerParts.LongestPart);
        fields.Name("question", Question);
    }
}
