using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>An answer to be saved for a question.</summary>
internal sealed record CaptureBody : CardBody
{
    [Description("The question in other words; the asked words by default.")]
    [MaxLength(Fields.LongestQuestion)]
    public string? Question { get; init; }

    [Description("The account of the colleague whose words they are; the contributor's own by default.")]
    [MaxLength(Fields.LongestName)]
    public string? Author { get; init; }

    [Description("The author's name as colleagues know it.")]
    [MaxLength(Fields.LongestName)]
    public string? AuthorName { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.Limited("question", Question, Fields.LongestQuestion);
        fields.Name("author", Author);
        fields.Name("authorName", AuthorName);
    }
}
