using PeerAssist.Appreciation;
using PeerAssist.Questions;

namespace PeerAssist.Slack.Homes;

/// <summary>What somebody sees on the home tab.</summary>
/// <param name="Mine">The person's latest questions, newest first.</param>
/// <param name="Open">Questions nobody has answered, in places the person can read.</param>
/// <param name="Effect">What the person's answers did for colleagues lately.</param>
internal sealed record HomeContents(IReadOnlyList<Question> Mine, IReadOnlyList<Question> Open, Effect Effect);
