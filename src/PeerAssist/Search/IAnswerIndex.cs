using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>
/// Finds the texts that share terms with a query among the answers of one organisation. It knows ids and scores only and
/// can be thrown away and rebuilt at any time. Searches may run while changes are applied and see each answer either as
/// it was or as it is. Its end gives back what it holds outside memory.
/// </summary>
public interface IAnswerIndex : IDisposable
{
    /// <summary>The position of the change feed up to which changes are applied.</summary>
    long Position { get; }

    /// <summary>How many answers can be found.</summary>
    int Count { get; }

    /// <summary>Takes up answers that are new or have changed and drops removed ones.</summary>
    void Apply(IReadOnlyList<IndexedAnswer> put, IReadOnlyList<AnswerId> removed, long position);

    /// <summary>The best hits, best first; the answer's audience is checked before anything is ranked.</summary>
    IReadOnlyList<Hit> Search(Query query);

    /// <summary>Writes everything to a stream, from which <see cref="TryLoad"/> restores it.</summary>
    void Save(Stream stream);

    /// <summary>Restores what was saved. False, and an empty index, when it is damaged or of another version.</summary>
    bool TryLoad(Stream stream);
}
