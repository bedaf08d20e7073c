namespace PeerAssist.Postings;

/// <summary>Finds the so-many-th greatest without sorting (Hoare's selection).</summary>
internal static class Selection
{
    /// <summary>The value that <paramref name="rank"/> minus one values exceed or equal; reorders the values.</summary>
    public static float Greatest(Span<float> values, int rank)
    {
        var (low, high, wanted) = (0, values.Length - 1, rank - 1);
        while (low < high)
        {
            var pivot = values[(low + high) / 2];
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (values[i] > pivot)
                    i++;
                while (values[j] < pivot)
                    j--;
                if (i <= j)
                    (values[i], values[j]) = (values[j--], values[i++]);
            }

            if (wanted <= j)
                high = j;
            else if (wanted >= i)
                low = i;
            else
                break;
        }

        return values[wanted];
    }
}
