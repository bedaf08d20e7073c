using PeerAssist.Questions;

namespace PeerAssist.Slack.Homes;

/// <summary>What somebody sees on the home tab.</summary>
/// <param name="Mine">The person's latest questions, newest first.</param>
/// <param name="Open">Questions nobody has answered, in places the person can read.</param>
/// <param name="Shown">How often the person's answers were shown to colleagues lately.</param>
/// <param name="Helpful">How many colleagues found them helpful.</param>
internal sealed record HomeContents(IReadOnlyList<Question> Mine, IReadOnlyList<Question> Open, int Shown, int Helpful);
