using PeerAssist.Chat;

namespace PeerAssist.Slack;

/// <summary>The sentences that only Slack's surfaces need.</summary>
internal static class SlackTexts
{
    public static Texts All { get; } = Texts.Of(typeof(SlackTexts).Assembly);

    public static string Say(string language, string key, params object[] filled) => All.Say(language, key, filled);
}
