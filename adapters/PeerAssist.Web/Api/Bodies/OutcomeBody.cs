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

    [Description("easy or hard; what is not told stays unknown.")]
    [AllowedValues("easy", "hard", null)]
    public string? Effort { get; init; }

    [Description("The answer that was used; the first one offered by default.")]
    [MaxLength(Fields.LongestName)]
    public string? Answer { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.OneOf("value", Value, ["worked", "failed"]);
        if (Effort is not null)
            fields.OneOf("effort", Effort, ["easy", "hard"]);
        fields.Name("answer", Answer);
    }
}
