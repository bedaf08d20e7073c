using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>From when on somebody's work is taken back.</summary>
internal sealed record TakeBackBody : Signed
{
    [Required]
    [Description("From when on.")]
    public DateTimeOffset? Since { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        if (Since is null)
            fields.Add("since", "\"since\" is missing.");
    }
}
