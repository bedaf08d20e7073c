namespace PeerAssist.Postings;

/// <summary>What one term adds to a text's score, in parts of its weight (Robertson and Zaragoza 2009).</summary>
internal sealed class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private readonly float _slope;

    // Nearly all terms stand once in a short text: no division for those.
    private readonly float[] _once = new float[256];

    public Bm25(float averageLength)
    {
        _slope = K1 * B / averageLength;
        for (var length = 0; length < _once.Length; length++)
            _once[length] = Divided(1, length);
    }

    /// <summary>For a text of so many words that has the term so often. It falls with the length and grows with the frequency.</summary>
    public float Of(int frequency, int length) =>
        frequency == 1 && (uint)length < (uint)_once.Length ? _once[length] : Divided(frequency, length);

    private float Divided(int frequency, int length) =>
        frequency * (K1 + 1) / (frequency + (K1 * (1 - B)) + (_slope * length));
}
