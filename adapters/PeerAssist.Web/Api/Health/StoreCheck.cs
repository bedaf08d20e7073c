using Microsoft.Extensions.Diagnostics.HealthChecks;
using PeerAssist.Stores;

namespace PeerAssist.Web.Api.Health;

/// <summary>Ready when the store answers; what failed for good is told, but does not take the server out of service.</summary>
internal sealed class StoreCheck(IStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var view = await store.Read(cancellationToken);
            var dead = (await view.Inbox.Count(cancellationToken)).Dead + (await view.Outbox.Count(cancellationToken)).Dead;
            return dead == 0
                ? HealthCheckResult.Healthy("The store answers.")
                : HealthCheckResult.Degraded($"The store answers; {dead} events or replies failed for good.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.", failure);
        }
    }
}
