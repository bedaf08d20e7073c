using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using PeerAssist.Organisations;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>What somebody may do from now on.</summary>
internal sealed record RoleBody : Signed
{
    private static readonly Dictionary<string, Role> Values = new()
    {
        ["agent"] = Organisations.Role.Agent,
        ["lead"] = Organisations.Role.Lead,
        ["admin"] = Organisations.Role.Admin,
    };

    [Required]
    [Description("agent, lead or admin.")]
    [AllowedValues("agent", "lead", "admin")]
    public string? Value { get; init; }

    internal Role Role => Values[Value!];

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.OneOf("value", Value, Values.Keys);
    }
}
