namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>What every page knows: who looks at it, in which words, and where it stands in the menu.</summary>
/// <param name="Viewer">Who looks.</param>
/// <param name="Say">The viewer's words.</param>
/// <param name="Proof">What the forms of the page prove themselves with.</param>
/// <param name="Path">The page's own path and query.</param>
/// <param name="Notice">What was just done, as a key of a sentence; none most of the time.</param>
/// <param name="NoticeIsBad">Whether the notice tells that something was not done.</param>
public sealed record Frame(Viewer Viewer, Wording Say, string Proof, string Path, string? Notice, bool NoticeIsBad);
