using System.Collections.Frozen;
using PeerAssist.Votes;

namespace PeerAssist.Slack.Reading;

/// <summary>Which emoji say what.</summary>
internal sealed class VotingEmoji(SlackSettings settings)
{
    private readonly FrozenSet<string> _helpful = Or(settings.HelpfulEmoji, ["+1", "thumbsup", "white_check_mark", "heavy_check_mark", "100"]);
    private readonly FrozenSet<string> _notRight = Or(settings.NotRightEmoji, ["-1", "thumbsdown", "x"]);
    private readonly FrozenSet<string> _save = Or(settings.SaveEmoji, ["bookmark", "floppy_disk", "pushpin"]);

    public Verdict? Verdict(string emoji) => Plain(emoji) switch
    {
        var name when _helpful.Contains(name) => Votes.Verdict.Helpful,
        var name when _notRight.Contains(name) => Votes.Verdict.NotRight,
        _ => null,
    };

    public bool Saves(string emoji) => _save.Contains(Plain(emoji));

    private static string Plain(string emoji) => emoji.Split("::", 2)[0];

    private static FrozenSet<string> Or(IReadOnlyList<string> configured, string[] usual) => (configured.Count > 0 ? configured : usual).ToFrozenSet();
}
