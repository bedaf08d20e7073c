using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

/// <summary>The outbox in the fewest words, to compare the real one with.</summary>
internal sealed class OutboxModel
{
    private readonly List<Row> _rows = [];

    public IReadOnlyList<string> Ids => [.. _rows.Select(row => row.Id)];

    /// <summary>The oldest unfinished row of each conversation, unless it is being sent or waits.</summary>
    public IEnumerable<string> Due(int now) => _rows.Where(row => row.Unfinished).GroupBy(row => row.Thread).Select(rows => rows.First())
        .Where(row => row.State != OutboxState.Sending && row.DueAt <= now).OrderBy(row => _rows.IndexOf(row)).Select(row => row.Id);

    public void Add(string id, string thread, string? question, int now)
    {
        if (!Waits(question))
        {
            _rows.Add(new(id, thread, question) { DueAt = now });
        }
    }

    /// <summary>Whether the row may move at all.</summary>
    public bool Move(string id, OutboxState state, int due)
    {
        var row = _rows.Single(row => row.Id == id);
        if (!row.Unfinished)
        {
            return false;
        }

        var gives = state == OutboxState.Ready && _rows.Any(other => other != row && other.State == OutboxState.Ready && other.Question == row.Question && row.Question is not null);
        (row.State, row.DueAt) = (gives ? OutboxState.Dropped : state, due);
        return true;
    }

    public int Recover(int now)
    {
        var sending = _rows.Where(row => row.State == OutboxState.Sending).ToList();
        sending.ForEach(row => (row.State, row.DueAt) = (OutboxState.SentUnknown, now));
        return sending.Count;
    }

    private bool Waits(string? question) => question is not null && _rows.Any(row => row.Question == question && row.State == OutboxState.Ready);

    private sealed class Row(string id, string thread, string? question)
    {
        public string Id => id;

        public string Thread => thread;

        public string? Question => question;

        public OutboxState State { get; set; } = OutboxState.Ready;

        public int DueAt { get; set; }

        public bool Unfinished => State is OutboxState.Ready or OutboxState.Sending or OutboxState.SentUnknown;
    }
}
