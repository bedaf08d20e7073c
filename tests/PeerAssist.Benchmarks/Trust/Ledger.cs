using PeerAssist.Answers;

namespace PeerAssist.Benchmarks.Trust;

/// <summary>Keeps what was served week by week, and how long wrong wordings were live.</summary>
internal sealed class Ledger
{
    private readonly int[] _served = new int[Weeks];
    private readonly int[] _wrong = new int[Weeks];
    private readonly int[] _missed = new int[Weeks];
    private readonly Dictionary<AnswerId, DateTimeOffset> _open = [];
    private readonly List<TimeSpan> _corrected = [];

    public const int Weeks = 12;

    /// <summary>An answer was served, right or wrong; one about another topic is a miss, and wrong too.</summary>
    public void Serve(int week, bool right, bool missed)
    {
        _served[week]++;
        _wrong[week] += right ? 0 : 1;
        _missed[week] += missed ? 1 : 0;
    }

    /// <summary>An answer shows other words from now on.</summary>
    public void Word(AnswerId answer, bool right, DateTimeOffset now)
    {
        if (!right)
            _open.TryAdd(answer, now);
        else if (_open.Remove(answer, out var since))
            _corrected.Add(now - since);
    }

    public IReadOnlyList<double> Shares => [.. _served.Select((served, week) => served == 0 ? 0 : (double)_wrong[week] / served)];

    /// <summary>The share of answers about another topic, which are among the wrong ones.</summary>
    public IReadOnlyList<double> Misses => [.. _served.Select((served, week) => served == 0 ? 0 : (double)_missed[week] / served)];

    /// <summary>How long the wrong wordings that were corrected had been live, each.</summary>
    public IReadOnlyList<TimeSpan> Corrected => _corrected;

    /// <summary>How many wrong wordings are live at the end.</summary>
    public int Open => _open.Count;

    public int Served => _served.Sum();
}
