using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeerAssist.Tests.Slack.Server;

/// <summary>Slack's end of a socket.</summary>
internal sealed class FakeSocket(WebSocket socket)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _acknowledged = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The other side said goodbye, or is gone.</summary>
    public Task Closed => _closed.Task;

    public Task Send(JsonObject frame) => socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Sends an envelope and gives back the acknowledgement.</summary>
    public async Task<JsonObject> Deliver(string type, string id, JsonObject payload)
    {
        var acknowledged = Acknowledgement(id);
        await Send(new() { ["type"] = type, ["envelope_id"] = id, ["accepts_response_payload"] = type != "events_api", ["payload"] = payload });
        return await acknowledged.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public Task<JsonObject> Acknowledgement(string id) => _acknowledged.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Breaks the connection without a word.</summary>
    public void Break() => socket.Abort();

    public async Task Read(CancellationToken cancellationToken)
    {
        var buffer = new byte[1024 * 1024];
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer, cancellationToken);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                    return;
                }
                var frame = JsonNode.Parse(buffer.AsSpan(0, read.Count))!.AsObject();
                _acknowledged.GetOrAdd((string)frame["envelope_id"]!, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(frame);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The connection broke.
        }
        finally
        {
            _closed.TrySetResult();
        }
    }
}
