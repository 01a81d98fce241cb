namespace ExportPolicy.Rules;

/// <summary>Finds what somebody meant to write, for hints.</summary>
internal static class Nearest
{
    private const int LongestCompared = 40;

    /// <summary>A hint that names the word nearest to what was written; null where none is near.</summary>
    public static string? Hint(string written, IEnumerable<string> words)
    {
        if (written.Length > LongestCompared)
            return null;
        string? nearest = null;
        var least = Math.Max(2, written.Length / 3) + 1;
        foreach (var word in words)
        {
            var distance = Distance(written.ToLowerInvariant(), word.ToLowerInvariant());
            if (distance < least && distance < word.Length)
            {
                least = distance;
                nearest = word;
            }
        }

        return nearest is null ? null : $"Did you mean '{nearest}'?";
    }

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
