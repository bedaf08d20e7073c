using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using PeerAssist.Answers;
using PeerAssist.Policies;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>A policy, or a new version of it.</summary>
internal sealed record PolicyBody : Signed
{
    [Required]
    [Description("By which answers name it. A policy of that name gets a new version when its text changes.")]
    [MaxLength(Policy.LongestName)]
    public string? Title { get; init; }

    [Description("Where it stands in full.")]
    [MaxLength(AnswerParts.LongestPart)]
    public string? Link { get; init; }

    [Required]
    [Description("What it says.")]
    [MaxLength(AnswerParts.LongestText)]
    public string? Text { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.Needed("title", Title);
        fields.Limited("link", Link, AnswerParts.LongestPart);
        fields.Text("text", Text, AnswerParts.LongestText);
    }
}
