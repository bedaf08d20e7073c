using System.Text.Json;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Web.Messages;

/// <summary>One message of the chat, of a person or of the bot.</summary>
/// <param name="Id">Names it within its channel.</param>
/// <param name="Channel">Where it stands.</param>
/// <param name="Thread">The first message of its thread; none outside a thread.</param>
/// <param name="By">The person who wrote it; none for the bot.</param>
/// <param name="At">When it was written.</param>
/// <param name="Text">What the person wrote; empty for the bot.</param>
internal sealed record WebMessage(string Id, string Channel, string? Thread, string? By, DateTimeOffset At, string Text)
{
    /// <summary>Its place in the order of everything that happened in the workspace.</summary>
    public long Number { get; init; }

    /// <summary>The number of what changed it last: of two states of a message, the greater one is the later.</summary>
    public long Version { get; init; }

    public DateTimeOffset? Edited { get; init; }

    /// <summary>Whether it was deleted; its text is gone with it.</summary>
    public bool Gone { get; init; }

    /// <summary>The one person who can see it; none for everybody of the channel.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Two-letter code of the language the bot put it in.</summary>
    public string? Language { get; init; }

    public AnswerBody? Answer { get; init; }

    public NoteBody? Note { get; init; }

    /// <summary>Emoji and who put them, in the order of their first appearance.</summary>
    public IReadOnlyList<Reaction> Reactions { get; init; } = [];

    /// <summary>What follows in the thread that it opens.</summary>
    public ThreadSummary? Replies { get; init; }

    public bool IsSeenBy(string person) => OnlyFor is null || OnlyFor == person;

    /// <summary>The message as the reply that takes its place draws it.</summary>
    public WebMessage Drawn(Reply reply) => this with
    {
        Language = reply.Language,
        Answer = reply.Body as AnswerBody,
        Note = reply.Body as NoteBody,
        Gone = reply.Body is GoneBody,
        Text = reply.Body is GoneBody gone ? gone.Text : "",
    };

    /// <summary>Whether the message is what the reply draws.</summary>
    public bool IsDrawn(Reply reply) =>
        JsonSerializer.SerializeToUtf8Bytes(this).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(Drawn(reply)));

    public WebMessage React(string emoji, string person, bool added)
    {
        var reaction = Reactions.FirstOrDefault(one => one.Emoji == emoji) ?? new(emoji, []);
        var people = reaction.People.Where(one => one != person).ToList();
        if (added) people.Add(person);
        var changed = new Reaction(emoji, people);
        var all = Reactions.Contains(reaction) ? Reactions.Select(one => one == reaction ? changed : one) : Reactions.Append(changed);
        return this with { Reactions = [.. all.Where(one => one.People.Count > 0)] };
    }

    public WebMessage Followed(WebMessage reply)
    {
        var before = Replies ?? new(0, default, 0, []);
        var who = reply.By ?? "";
        return this with
        {
            Replies = new(before.Count + 1, reply.At, reply.Number, before.People.Contains(who) ? before.People : [.. before.People, who]),
        };
    }
}

/// <summary>An emoji on a message.</summary>
/// <param name="Emoji">The emoji.</param>
/// <param name="People">Who put it there.</param>
internal sealed record Reaction(string Emoji, IReadOnlyList<string> People);

/// <summary>What follows a message in its thread.</summary>
/// <param name="Count">How many replies.</param>
/// <param name="Last">When the last one came.</param>
/// <param name="Number">The last one's number.</param>
/// <param name="People">Who wrote them; an empty id is the bot.</param>
internal sealed record ThreadSummary(int Count, DateTimeOffset Last, long Number, IReadOnlyList<string> People);
