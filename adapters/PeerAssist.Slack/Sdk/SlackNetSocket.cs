using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using SlackNet;
using Channel = System.Threading.Channels.Channel;

namespace PeerAssist.Slack;

/// <summary>SlackNet's socket, which hands over whole messages, as a socket that is read from.</summary>
internal sealed class SlackNetSocket : WebSocket
{
    private readonly ClientWebSocket _inner;
    private readonly WebSocketWrapper _socket;
    private readonly Channel<byte[]> _messages = Channel.CreateUnbounded<byte[]>();
    private readonly IDisposable _subscription;
    private ReadOnlyMemory<byte> _rest;

    public SlackNetSocket(ClientWebSocket inner, Uri address)
    {
        (_inner, _socket) = (inner, new(inner, address.AbsoluteUri));
        _subscription = _socket.Messages.Subscribe(message => _messages.Writer.TryWrite(Encoding.UTF8.GetBytes(message)));
    }

    public override WebSocketCloseStatus? CloseStatus => _inner.CloseStatus;

    public override string? CloseStatusDescription => _inner.CloseStatusDescription;

    public override WebSocketState State => _inner.State;

    public override string? SubProtocol => _inner.SubProtocol;

    public async Task Open(CancellationToken cancellationToken)
    {
        // A proxy named in the environment would see every message.
        _inner.Options.Proxy = null;
        if (!await _socket.Open(cancellationToken))
            throw new WebSocketException($"The socket is {State} instead of open.");
        _ = _socket.Closed.ContinueWith(_ => _messages.Writer.Complete(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        var read = await ReceiveAsync(buffer.AsMemory(), cancellationToken);
        return new(read.Count, read.MessageType, read.EndOfMessage);
    }

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty)
        {
            if (!await _messages.Reader.WaitToReadAsync(cancellationToken))
                return new(0, WebSocketMessageType.Close, endOfMessage: true);
            _messages.Reader.TryRead(out var message);
            _rest = message;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return new(count, WebSocketMessageType.Text, _rest.IsEmpty);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        _socket.Send(Encoding.UTF8.GetString(buffer)).WaitAsync(cancellationToken);

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        _inner.CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override void Abort() => _inner.Abort();

    public override void Dispose()
    {
        _subscription.Dispose();
        _socket.Dispose();
    }
}
