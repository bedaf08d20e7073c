using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using PeerAssist.Answers;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>An answer in words, with the parts of its card.</summary>
internal abstract record CardBody : Signed
{
    [Required]
    [Description("The answer in words.")]
    [MaxLength(AnswerParts.LongestText)]
    public string? Text { get; init; }

    [Description("What the agent may decide alone.")]
    [MaxLength(AnswerParts.LongestPart)]
    public string? Authority { get; init; }

    [Description("The process, in order.")]
    [MaxLength(AnswerParts.MostEntries)]
    public IReadOnlyList<string?>? Steps { get; init; }

    [Description("Tools and links.")]
    [MaxLength(AnswerParts.MostEntries)]
    public IReadOnlyList<string?>? Resources { get; init; }

    [Description("One sentence that speaks for the customer.")]
    [MaxLength(AnswerParts.LongestPart)]
    public string? Say { get; init; }

    [Description("Names of the policies it rests on.")]
    [MaxLength(AnswerParts.MostEntries)]
    public IReadOnlyList<string?>? Policies { get; init; }

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.Text("text", Text, AnswerParts.LongestText);
        fields.Limited("authority", Authority, AnswerParts.LongestPart);
        fields.Entries("steps", Steps);
        fields.Entries("resources", Resources);
        fields.Limited("say", Say, AnswerParts.LongestPart);
        fields.Entries("policies", Policies);
    }

    /// <summary>The parts; those that are not told stay as they are shown.</summary>
    internal AnswerParts Parts(AnswerParts? shown) => new(
        Text!,
        Authority ?? shown?.Authority,
        Told(Steps) ?? shown?.Steps,
        Told(Resources) ?? shown?.Resources,
        Say ?? shown?.Say,
        Told(Policies) ?? shown?.Policies);

    private static List<string>? Told(IReadOnlyList<string?>? entries) => entries is null ? null : [.. entries.OfType<string>()];
}
