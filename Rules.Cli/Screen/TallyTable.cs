namespace ExportPolicy.Rules.Cli;

/// <summary>Counts of outcomes by a word; of words beyond a number that a reader would read, together.</summary>
internal sealed class TallyTable
{
    /// <summary>Where words beyond the most are counted.</summary>
    public const string Others = "(others)";

    private const int MostWords = 5_000;

    public Dictionary<string, OutcomeCounts> Counts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The words, those with most records first.</summary>
    public IEnumerable<KeyValuePair<string, OutcomeCounts>> Ordered => Counts.OrderByDescending(entry => entry.Value.Decided).ThenBy(entry => entry.Key, StringComparer.Ordinal);

    public void Add(string word, Outcome outcome) => Of(word).Add(outcome);

    public void Add(TallyTable other)
    {
        foreach (var (word, counts) in other.Counts)
            Of(word).Add(counts);
    }

    private OutcomeCounts Of(string word)
    {
        if (Counts.TryGetValue(word, out var counts))
            return counts;
        if (Counts.Count >= MostWords && word != Others)
            return Of(Others);
        return Counts[word] = new();
    }
}
