namespace ExportPolicy.Rules;

/// <summary>Finds the word that a writer probably meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest candidate within a third of the word's length, or null where none is near enough to be a help.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > 60)
            return null;
        var (best, distance) = ((string?)null, Math.Max(1, word.Length / 3) + 1);
        foreach (var candidate in candidates)
        {
            var next = Distance(word, candidate);
            if (next < distance)
                (best, distance) = (candidate, next);
        }

        return best;
    }

    /// <summary>A sentence with the nearest candidate, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    // Levenshtein's distance, letters compared without case: 'enduser' is near 'endUser'.
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }

        return row[right.Length];
    }
}
