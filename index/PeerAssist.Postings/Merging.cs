namespace PeerAssist.Postings;

/// <summary>Makes one segment of several, without their dead answers.</summary>
internal static class Merging
{
    /// <summary>The merged segment. Answers keep the order of the parts.</summary>
    public static Segment Merge(IReadOnlyList<LiveSegment> parts)
    {
        var merged = new DocumentsBuilder();
        foreach (var part in parts)
        {
            var old = part.Segment.Documents;
            for (var answer = 0; answer < old.Answers.Length; answer++)
            {
                if (!part.Alive[answer])
                    continue;
                merged.Begin(old.Answers[answer], old.Audiences[old.AudienceOf[answer]], old.HasText[answer]);
                for (var document = old.Firsts[answer]; document < old.Firsts[answer + 1]; document++)
                    merged.Add(old.TermsOf(document), old.Lengths[document]);
            }
        }

        return Packing.Pack(merged.Build());
    }
}
