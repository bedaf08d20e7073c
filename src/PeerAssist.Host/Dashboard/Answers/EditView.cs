using PeerAssist.Answers;

namespace PeerAssist.Host.Dashboard.Answers;

/// <summary>An answer that is being reworded.</summary>
/// <param name="Id">The answer.</param>
/// <param name="Revision">The wording that the viewer had before the eyes.</param>
/// <param name="Parts">The words in the form.</param>
/// <param name="Reason">Why they change.</param>
/// <param name="Current">What is shown now, when somebody else changed it meanwhile.</param>
/// <param name="Fault">Why it was not saved, as a key of a sentence.</param>
public sealed record EditView(AnswerId Id, int Revision, AnswerParts Parts, string? Reason, AnswerParts? Current, string? Fault)
{
    public string Path => $"/dashboard/answers/{Uri.EscapeDataString(Id.Value)}";
}
