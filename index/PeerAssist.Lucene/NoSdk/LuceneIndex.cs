using System.Diagnostics.CodeAnalysis;
using PeerAssist.Search;

namespace PeerAssist.Lucene;

/// <summary>The index over Lucene.Net, where the build has it.</summary>
public static class LuceneIndex
{
    /// <summary>Whether this build has Lucene.</summary>
    public static bool IsBuiltIn => false;

    /// <summary>Makes an empty index; false, with the reason for the operator, when this build has none.</summary>
    public static bool TryCreate([NotNullWhen(true)] out IAnswerIndex? index, [NotNullWhen(false)] out string? reason)
    {
        index = null;
        reason = "This build has no Lucene: build with -p:Sdks=Lucene.Net, or set Index to postings.";
        return false;
    }
}
