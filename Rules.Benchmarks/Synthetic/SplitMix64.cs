namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>
/// The random source SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// <see cref="Random"/> does not promise the same numbers in every version; this does, on every machine, and counts in integers alone.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A source of its own for each number of a series, so that no case depends on the ones before it.</summary>
    public static SplitMix64 For(ulong seed, ulong number) => new(new SplitMix64(new SplitMix64(seed).Next() ^ number).Next());

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 to below a bound; the bias of at most a 2^-32nd part does not matter here.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number from one to another, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a thousand cases.</summary>
    public bool PerMille(int share) => Below(1_000) < share;

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int share) => PerMille(share * 10);

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Digits of which no reader should conclude anything.</summary>
    public string Digits(int count)
    {
        Span<char> digits = stackalloc char[count];
        foreach (ref var digit in digits)
            digit = (char)('0' + Below(10));
        return new(digits);
    }
}
