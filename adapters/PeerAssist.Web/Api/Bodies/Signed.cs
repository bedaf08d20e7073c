using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>What every request tells: who does it, and where.</summary>
internal abstract record Signed
{
    [Description("Whose knowledge base; not needed when there is only one.")]
    [MaxLength(Fields.LongestName)]
    public string? Organisation { get; init; }

    [Description("Where the contributor's account and the channel are, such as slack:T01; the organisation's web chat by default.")]
    [MaxLength(Fields.LongestName)]
    public string? Workspace { get; init; }

    [Description("The channel's id in the workspace. A channel that is not known counts as one that everybody of the workspace can read.")]
    [MaxLength(Fields.LongestName)]
    public virtual string? Channel { get; init; }

    [Description("The first message of the thread.")]
    [MaxLength(Fields.LongestName)]
    public string? Thread { get; init; }

    [Required]
    [Description("The contributor's account in the workspace.")]
    [MaxLength(Fields.LongestName)]
    public string? Contributor { get; init; }

    [Description("The contributor's name as colleagues know it.")]
    [MaxLength(Fields.LongestName)]
    public string? Name { get; init; }

    [Description("Two-letter code of the contributor's language.")]
    [MaxLength(Fields.LongestName)]
    public string? Lang { get; init; }

    internal virtual void Check(Fields fields)
    {
        fields.Name("organisation", Organisation);
        fields.Name("workspace", Workspace);
        fields.Name("channel", Channel);
        fields.Name("thread", Thread);
        fields.Needed("contributor", Contributor);
        fields.Name("name", Name);
        fields.Name("lang", Lang);
    }
}
