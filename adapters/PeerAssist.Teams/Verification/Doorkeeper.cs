using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Connector;

namespace PeerAssist.Teams.Verification;

/// <summary>Decides who is let in: first by the token alone, then by whether the activity is what the token vouches for.</summary>
internal sealed class Doorkeeper(TokenCheck tokens, EmulatorGate emulator, IOptions<TeamsOptions> options, ILogger<Doorkeeper> log)
{
    private const string Channel = "msteams";

    /// <summary>What a request shows at the door.</summary>
    /// <param name="Token">What its token vouches for; none for an emulator.</param>
    internal sealed record Pass(BotToken? Token);

    /// <summary>The pass of a request, or the status by which it is sent away.</summary>
    public async Task<(Pass? Pass, int Status)> Look(HttpContext context, CancellationToken cancellationToken)
    {
        if (emulator.Admits(context))
            return (new(null), 0);
        var headers = context.Request.Headers.Authorization;
        if (headers is not [{ } authorization])
            return Refuse(headers.Count == 0 ? "there is no token" : "there is more than one token");
        try
        {
            return await tokens.Verify(authorization, cancellationToken) is { } token ? (new(token), 0) : Refuse("the token is not valid");
        }
        catch (KeysUnknownException)
        {
            return (null, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Whether an activity is what its pass vouches for.</summary>
    public Entry Judge(Pass pass, Activity activity)
    {
        if (pass.Token is not { } token)
            return ServiceHosts.IsEmulator(activity.ServiceUrl ?? "") && activity is { Tenant: { } local, Recipient.Id: { Length: > 0 } bot }
                ? new Entry.Admitted("", local, bot)
                : Refused("an emulator's activity lacks a local address, a tenant or a recipient");
        if (activity.ChannelId != Channel)
            return Refused("the activity is of another channel");
        if (!string.Equals(token.ServiceUrl, activity.ServiceUrl, StringComparison.Ordinal))
            return Refused("the token vouches for another address");
        if (!token.Endorsements.Contains(Channel, StringComparer.Ordinal))
            return Refused("the key is not endorsed for the channel");
        if (!ServiceHosts.Allows(token.ServiceUrl))
            return Refused("the address is not the platform's");
        var known = activity.Tenant is { } tenant
            && options.Value.Bots.Any(bot => bot.AppId == token.AppId && string.Equals(bot.TenantId, tenant, StringComparison.OrdinalIgnoreCase));
        if (!known)
        {
            log.TenantIgnored(activity.Tenant, token.AppId);
            return new Entry.Ignored();
        }

        return new Entry.Admitted(token.AppId, activity.Tenant!, activity.Recipient?.Id is { Length: > 0 } id ? id : $"28:{token.AppId}");
    }

    private (Pass?, int) Refuse(string reason)
    {
        log.DeliveryRefused(reason);
        return (null, StatusCodes.Status401Unauthorized);
    }

    private Entry.Refused Refused(string reason)
    {
        log.DeliveryRefused(reason);
        return new();
    }
}
