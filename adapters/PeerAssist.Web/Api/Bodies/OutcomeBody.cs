using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>Whether an answer worked for the customer.</summary>
internal sealed record OutcomeBody : Signed
{
    [Required]
    [Description("worked or failed.")]
    [AllowedValues("worked", "failed")]
    public string? Value { get; init; }

    [Description("The answer that was used; the first one offered by default.")]
    [MaxLength(Fields.LongestName)]
    public string? Answer { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.OneOf("value", Value, ["worked", "failed"]);
        fields.Name("answer", Answer);
    }
}
