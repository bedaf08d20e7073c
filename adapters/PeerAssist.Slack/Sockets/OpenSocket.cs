using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Sockets;

/// <summary>
/// One open socket: reads envelopes and acknowledges each once it is kept. What could not be kept is not acknowledged, so that Slack sends
/// it again.
/// </summary>
internal sealed class OpenSocket(WebSocket socket, Reception reception, ILogger logger) : IDisposable
{
    private const int LongestFrame = RawBody.Limit;
    private const int AtOnce = 16;
    private static readonly TimeSpan LongestTaking = TimeSpan.FromSeconds(2.7);

    private readonly SemaphoreSlim _writing = new(1);
    private readonly SemaphoreSlim _taking = new(AtOnce);
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Slack has said hello: envelopes arrive here.</summary>
    public Task Greeted => _greeted.Task;

    /// <summary>Slack asks for an end, while envelopes may still arrive.</summary>
    public Task<SocketEnd> Asked => _asked.Task;

    /// <summary>Reads until the socket is closed.</summary>
    public async Task<SocketEnd> Read(CancellationToken cancellationToken)
    {
        try
        {
            while (await Frame(cancellationToken) is { } frame)
            {
                await Handle(frame, cancellationToken);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // However it ends, the line opens another.
        }
        finally
        {
            await Drain();
            _asked.TrySetResult(SocketEnd.Broken);
            _greeted.TrySetCanceled(CancellationToken.None);
        }
        return await _asked.Task;
    }

    /// <summary>Says goodbye, once another socket is open.</summary>
    public async Task Close(CancellationToken cancellationToken)
    {
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It was closed from the other side.
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        _writing.Dispose();
        _taking.Dispose();
    }

    private async Task Handle(byte[] frame, CancellationToken cancellationToken)
    {
        if (Payload.Parse(frame) is not { } envelope)
        {
            SlackMetrics.Ignored("malformed-frame");
            return;
        }
        switch (envelope.Text("type"))
        {
            case "hello":
                _greeted.TrySetResult();
                break;
            case "disconnect":
                _asked.TrySetResult(envelope.Text("reason") switch
                {
                    "link_disabled" => SocketEnd.SwitchedOff,
                    "too_many_websockets" => SocketEnd.TooMany,
                    _ => SocketEnd.Refresh,
                });
                break;
            case "events_api" or "interactive" or "slash_commands" when envelope.Text("envelope_id") is { } id:
                await _taking.WaitAsync(cancellationToken);
                _ = Take(envelope, id, Convert.ToHexStringLower(SHA256.HashData(frame)), cancellationToken);
                break;
            default:
                SlackMetrics.Ignored("unknown-frame");
                break;
        }
    }

    private async Task Take(JsonElement envelope, string id, string hash, CancellationToken cancellationToken)
    {
        try
        {
            using var taking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            taking.CancelAfter(LongestTaking);
            var acknowledgement = envelope.At("payload") is { ValueKind: JsonValueKind.Object } payload
                ? await reception.Receive(payload, hash, "slack-socket", taking.Token)
                : new Acknowledgement.Taken();
            if (acknowledgement is Acknowledgement.Taken taken)
            {
                var answer = new JsonObject { ["envelope_id"] = id };
                if (taken.Body is not null && envelope.Is("accepts_response_payload"))
                {
                    answer["payload"] = taken.Body;
                }
                await Write(answer, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException)
        {
            // The acknowledgement is lost; the redelivery over another socket is recognised as a double.
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotKept(logger, failure);
        }
        finally
        {
            _taking.Release();
        }
    }

    private async Task Write(JsonObject answer, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(answer), WebSocketMessageType.Text, true, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<byte[]?> Frame(CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }
            if (frame.Length + read.Count > LongestFrame)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, null, cancellationToken);
                return null;
            }
            frame.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
            {
                return frame.ToArray();
            }
        }
    }

    // What was read is finished, whether or not its acknowledgement still arrives.
    private async Task Drain()
    {
        for (var i = 0; i < AtOnce; i++)
        {
            await _taking.WaitAsync(CancellationToken.None);
        }
        _taking.Release(AtOnce);
    }
}
