using PeerAssist.Chat;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Tests;

/// <summary>A chat platform that keeps what it is sent, and can be told to fail.</summary>
internal sealed class Platform : IChatSender
{
    private readonly List<(MessageId Id, Reply Reply)> _messages = [];
    private int _last;

    public string Adapter => "test";

    /// <summary>What comes of the next sendings, before all goes well again.</summary>
    public Queue<Func<Reply, Sending>> Mishaps { get; } = new();

    /// <summary>What comes of a sending, where it is told; otherwise all goes well.</summary>
    public Func<Reply, Sending?> Mishap { get; set; } = _ => null;

    /// <summary>Every call, in order.</summary>
    public List<Reply> Calls { get; } = [];

    /// <summary>The messages as they stand now, oldest first.</summary>
    public IReadOnlyList<Reply> Shown => [.. _messages.Select(message => message.Reply)];

    public Task<Sending> Send(Reply reply, CancellationToken cancellationToken)
    {
        Calls.Add(reply);
        return Task.FromResult(Mishaps.TryDequeue(out var mishap) ? mishap(reply) : Mishap(reply) ?? new Sending.Sent(Show(reply)));
    }

    public Task<Lookup> Find(Reply reply, CancellationToken cancellationToken) => Task.FromResult<Lookup>(
        _messages.Where(message => message.Reply.OutboxId == reply.OutboxId).Select(message => new Lookup.Found(message.Id)).FirstOrDefault()
        ?? (Lookup)new Lookup.Missing());

    public MessageId Show(Reply reply)
    {
        var at = reply.Replaces is null ? -1 : _messages.FindIndex(message => message.Id == reply.Replaces);
        if (at >= 0)
        {
            _messages[at] = (_messages[at].Id, reply);
            return _messages[at].Id;
        }

        var id = new MessageId($"bot{++_last}");
        _messages.Add((id, reply));
        return id;
    }
}
