using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>What somebody does to an answer as a whole.</summary>
internal record CareBody : Signed;

/// <summary>An answer goes into another one.</summary>
internal sealed record MergeBody : CareBody
{
    [Required]
    [Description("The answer that stays and stands for both.")]
    [MaxLength(Fields.LongestName)]
    public string? Into { get; init; }

    [Description("Whether both say the same, so that the votes go along; false when they disagree and the one that stays is right.")]
    public bool Same { get; init; } = true;

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.Needed("into", Into);
    }
}

/// <summary>Two answers are both right, each for its own case.</summary>
internal sealed record ApartBody : CareBody
{
    [Required]
    [Description("The answer that stands beside it rightly.")]
    [MaxLength(Fields.LongestName)]
    public string? Other { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.Needed("other", Other);
    }
}
