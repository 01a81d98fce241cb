namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Things of which some are drawn more often than others.</summary>
internal sealed class Weighted<T>(params (int Weight, T Item)[] items)
{
    private readonly int _total = items.Sum(item => item.Weight);

    public T Pick(SplitMix64 random)
    {
        var at = random.Below(_total);
        foreach (var (weight, item) in items)
        {
            if (at < weight)
                return item;
            at -= weight;
        }

        throw new InvalidOperationException("The weights do not add up.");
    }
}
