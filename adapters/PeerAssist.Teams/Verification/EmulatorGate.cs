using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PeerAssist.Teams.Verification;

/// <summary>
/// Lets an emulator post without a token when three things hold: the switch is set, every listener is on loopback, and this is
/// development.
/// </summary>
internal sealed class EmulatorGate(IOptions<TeamsOptions> options, IHostEnvironment environment, IServer server)
{
    /// <summary>Whether the gate is open at all.</summary>
    public bool IsOpen => options.Value.AllowUnauthenticatedEmulator && environment.IsDevelopment() && ListensOnLoopbackOnly();

    /// <summary>Whether this request may pass; one that brings a token is judged by its token.</summary>
    public bool Admits(HttpContext request) =>
        IsOpen
        && request.Request.Headers.Authorization.Count == 0
        && request.Connection is { LocalIpAddress: { } local, RemoteIpAddress: { } remote }
        && IPAddress.IsLoopback(local) && IPAddress.IsLoopback(remote);

    private bool ListensOnLoopbackOnly() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses
        && addresses.All(address => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.IsLoopback);
}
