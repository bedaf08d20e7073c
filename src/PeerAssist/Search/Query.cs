using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>What an index is asked: any of these terms, only what the readers may read, the best first.</summary>
/// <param name="Words">The distinct words.</param>
/// <param name="Grams">The distinct character n-grams by which texts are found.</param>
/// <param name="Readers">Everybody who will see the reply; an answer that one of them may not read is no hit. Null for the training, which shows nothing to anybody.</param>
/// <param name="Limit">So many hits at most.</param>
public sealed record Query(IReadOnlyList<ulong> Words, IReadOnlyList<ulong> Grams, Readership? Readers, int Limit);
