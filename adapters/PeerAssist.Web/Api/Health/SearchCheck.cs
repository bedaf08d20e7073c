using Microsoft.Extensions.Diagnostics.HealthChecks;
using PeerAssist.Search;

namespace PeerAssist.Web.Api.Health;

/// <summary>Ready once the search has taken up everything that the store held at the start.</summary>
internal sealed class SearchCheck(IndexFollower follower) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(follower.CaughtUp.IsCompletedSuccessfully
            ? HealthCheckResult.Healthy("The search is up to date.")
            : HealthCheckResult.Unhealthy("The search is still being built from the store."));
}
