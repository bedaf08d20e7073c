using PeerAssist.Chat;
using PeerAssist.Votes;
using PeerAssist.Web.Messages;

namespace PeerAssist.Web.Chat;

/// <summary>What an act is done to.</summary>
/// <param name="On">The message whose button was pressed.</param>
/// <param name="Source">The message that would be saved as an answer: the one itself, or the one that the bot offers to save.</param>
/// <param name="First">The first message of its thread.</param>
/// <param name="Mine">What the visitor says of the answer so far.</param>
internal sealed record Subject(WebMessage On, WebMessage Source, WebMessage? First, Verdict? Mine)
{
    public bool IsThereFor(string person) => On is { Gone: false } && Source is { Gone: false } && On.IsSeenBy(person) && Source.IsSeenBy(person);

    public string SourceText => Asked(Source);

    public string FirstText => First is null ? "" : Asked(First);

    public MessageId SourceId => new(Source.Id);

    private static string Asked(WebMessage message) => Wording.Read(message.Text, out _)?.Asked ?? "";
}
