using Microsoft.Extensions.Configuration;

namespace PeerAssist.Slack;

/// <summary>What the operator sets under <c>Slack</c>; what a team decides lives in the store.</summary>
public sealed record SlackSettings
{
    /// <summary>The signing secret; without it the endpoints are not mapped.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The signing secret before the last rotation, accepted until it is taken out.</summary>
    public string? PreviousSigningSecret { get; init; }

    /// <summary>The bot token of the one workspace; none when workspaces install over OAuth.</summary>
    public string? BotToken { get; init; }

    /// <summary>The app-level token; with it events come over Socket Mode.</summary>
    public string? AppToken { get; init; }

    /// <summary>The app's id; asked of Slack when it is not set.</summary>
    public string? AppId { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>Where the Web API is; another one only for an emulator on loopback or the government's Slack.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/api/");

    /// <summary>Where people's browsers reach this server, for the way back from an installation.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Which client calls the Web API: <c>own</c> or <c>slacknet</c>.</summary>
    public string? Client { get; init; }

    /// <summary>How many sockets are held open in Socket Mode, 1 to 3.</summary>
    public int Sockets { get; init; } = 1;

    /// <summary>Workspaces whose installation over OAuth is linked to the organisation at once.</summary>
    public IReadOnlyList<string> Workspaces { get; init; } = [];

    /// <summary>Emoji that say an answer is helpful.</summary>
    public IReadOnlyList<string> HelpfulEmoji { get; init; } = [];

    /// <summary>Emoji that say an answer is not right.</summary>
    public IReadOnlyList<string> NotRightEmoji { get; init; } = [];

    /// <summary>Emoji that save a message as an answer.</summary>
    public IReadOnlyList<string> SaveEmoji { get; init; } = [];

    /// <summary>Whether the Web API is an emulator on this machine.</summary>
    public bool IsEmulated => ApiBaseUrl.IsLoopback;

    private static readonly string[] Placeholders = ["changeme", "change-me", "your", "placeholder", "todo", "example", "xxx", "<"];

    /// <summary>The settings; none when nothing of Slack is configured.</summary>
    /// <exception cref="InvalidOperationException">They cannot work or are not safe: one sentence that says what to do.</exception>
    public static SlackSettings? Read(IConfiguration section)
    {
        if (!section.GetChildren().Any())
        {
            return null;
        }
        var settings = section.Get<SlackSettings>() ?? new();
        return settings.Problem() is { } problem ? throw new InvalidOperationException(problem) : settings;
    }

    private string? Problem()
    {
        (string Name, string? Value)[] secrets =
        [
            (nameof(SigningSecret), SigningSecret), (nameof(PreviousSigningSecret), PreviousSigningSecret), (nameof(BotToken), BotToken),
            (nameof(AppToken), AppToken), (nameof(ClientSecret), ClientSecret),
        ];
        foreach (var (name, value) in secrets)
        {
            if (value is not null && IsPlaceholder(value))
            {
                return $"Slack:{name} is empty or a placeholder: put the app's real value there, or remove the setting.";
            }
        }
        return this switch
        {
            { SigningSecret: null, AppToken: null } => "Slack needs Slack:SigningSecret (events over HTTP) or Slack:AppToken (Socket Mode).",
            { BotToken: null, ClientId: null } => "Slack needs Slack:BotToken (one workspace) or Slack:ClientId and Slack:ClientSecret (installation over OAuth).",
            { ClientId: not null, ClientSecret: null } or { ClientId: null, ClientSecret: not null } => "Slack:ClientId and Slack:ClientSecret go together: set both.",
            { ClientId: not null, PublicUrl: null } => "Slack:PublicUrl must say where browsers reach this server, for the way back from an installation.",
            { BotToken: not null } when !BotToken.StartsWith("xoxb-", StringComparison.Ordinal) => "Slack:BotToken must be a bot token, which starts with xoxb-.",
            { AppToken: not null } when !AppToken.StartsWith("xapp-", StringComparison.Ordinal) => "Slack:AppToken must be an app-level token, which starts with xapp-.",
            { Sockets: < 1 or > 3 } => "Slack:Sockets must be 1, 2 or 3.",
            _ when !Calling.SlackHosts.IsApi(ApiBaseUrl) => "Slack:ApiBaseUrl must be https://slack.com/api/, https://slack-gov.com/api/ or an emulator on loopback, ending in a slash.",
            { Client: not (null or "own" or "slacknet") } => "Slack:Client must be own or slacknet.",
            _ => null,
        };
    }

    private static bool IsPlaceholder(string value) =>
        string.IsNullOrWhiteSpace(value)
        || Placeholders.Any(mark => value.Trim().StartsWith(mark, StringComparison.OrdinalIgnoreCase))
        || value.Contains("your-", StringComparison.OrdinalIgnoreCase);
}
