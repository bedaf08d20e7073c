using System.Net;
using System.Text;
using System.Text.Json;
using PeerAssist.Teams.Connector;

namespace PeerAssist.Teams;

/// <summary>The way out for Bot Builder: the host, the token and the judgement are ours, so it cannot send anything anywhere else.</summary>
internal sealed class Line(ConnectorCalls calls, Wire wire) : HttpMessageHandler
{
    /// <summary>Stands for the service's address, which the call is sent to in the end.</summary>
    public static readonly Uri Service = new("https://connector.invalid/");

    /// <summary>What came of the call; none before it was made.</summary>
    public ConnectorAnswer? Answer { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Answer = await calls.Call(wire, request.Method, request.RequestUri!.PathAndQuery[1..], body, cancellationToken);
        return Answer is ConnectorAnswer.Taken taken
            ? new(HttpStatusCode.OK)
            {
                Content = new StringContent(taken.Body.ValueKind == JsonValueKind.Undefined ? "" : taken.Body.GetRawText(), Encoding.UTF8, "application/json"),
            }
            : throw new HttpRequestException("The call was not taken.");
    }
}
