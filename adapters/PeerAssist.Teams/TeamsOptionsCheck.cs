using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PeerAssist.Teams;

/// <summary>Ends the start, with a sentence for the operator, when the configuration would not hold what it promises.</summary>
internal sealed class TeamsOptionsCheck(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    private static readonly string[] Placeholders = ["changeme", "change-me", "placeholder", "your-", "<", "xxx"];

    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var wrong = options.Bots.SelectMany(Wrong).Concat(Wrong(options)).ToArray();
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(BotRegistration bot, int at)
    {
        if (IsMissing(bot.AppId))
            yield return $"Teams:Bots:{at}:AppId is missing: it is the application id of the bot's registration.";
        if (IsMissing(bot.Password))
            yield return $"Teams:Bots:{at}:Password is missing or a placeholder: it is a client secret of the bot's registration.";
        if (IsMissing(bot.TenantId))
            yield return $"Teams:Bots:{at}:TenantId is missing: it is the directory (tenant) id that the bot is registered in.";
    }

    private IEnumerable<string> Wrong(TeamsOptions options)
    {
        if (options.Bots.DistinctBy(bot => (bot.AppId.ToUpperInvariant(), bot.TenantId.ToUpperInvariant())).Count() < options.Bots.Count)
            yield return "Teams:Bots names the same bot twice for one tenant.";
        if (options.AllowUnauthenticatedEmulator && !environment.IsDevelopment())
            yield return "Teams:AllowUnauthenticatedEmulator is for the Development environment only: it lets anybody on this machine speak as anybody.";
        if (!IsSafe(options.LoginBaseUrl))
            yield return "Teams:LoginBaseUrl must be an https address.";
        if (!IsSafe(options.OpenIdMetadataUrl))
            yield return "Teams:OpenIdMetadataUrl must be an https address.";
        if (options.Client is not (null or "" or "own" or "botbuilder"))
            yield return $"Teams:Client is '{options.Client}', but only own and botbuilder are known.";
    }

    private static bool IsMissing(string value) =>
        string.IsNullOrWhiteSpace(value) || Placeholders.Any(word => value.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsSafe(Uri url) => url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);
}
