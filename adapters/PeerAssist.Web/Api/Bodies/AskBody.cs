using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>A question.</summary>
internal sealed record AskBody : Signed
{
    [Required]
    [Description("The channel's id in the workspace. A channel that is not known counts as one that everybody of the workspace can read.")]
    [MaxLength(Fields.LongestName)]
    public override string? Channel { get; init; }

    [Required]
    [Description("The question.")]
    [MaxLength(Fields.LongestQuestion)]
    public string? Text { get; init; }

    [Description("The earlier question that this one continues.")]
    [MaxLength(Fields.LongestName)]
    public string? FollowUpOf { get; init; }

    [Description("Whether only the contributor will see the answer; it may then be one that the channel may not read.")]
    public bool Private { get; init; }

    [Description("Whether it is asked without a name, and so privately: no reply, journal, export or figure tells who asked.")]
    public bool Nameless { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        if (!Private && !Nameless)
            fields.Needed("channel", Channel);
        fields.Text("text", Text, Fields.LongestQuestion);
        fields.Name("followUpOf", FollowUpOf);
    }
}
