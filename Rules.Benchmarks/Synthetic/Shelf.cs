namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Entries of the reference tables from which an order is filled.</summary>
internal sealed class Shelf
{
    // Words shorter than this join what has nothing to do with each other.
    private const int ShortestTellingWord = 7;
    private static readonly string[] Vague = ["military", "equipment", "components", "belongs", "others", "without", "materials", "protection", "weapons", "themselves"];

    private readonly List<ReferenceEntry> _entries;
    private readonly Dictionary<ReferenceEntry, List<ReferenceEntry>> _kin;

    private Shelf(IEnumerable<ReferenceEntry> entries)
    {
        _entries = [.. entries];
        if (_entries.Count == 0)
            throw new InvalidOperationException("No entry of the reference tables is on the shelf.");
        _kin = _entries.ToDictionary(entry => entry, entry => _entries.Where(other => AreKin(entry, other)).ToList());
    }

    /// <summary>What the tables hold that satisfies a condition.</summary>
    public static Shelf Where(Func<ReferenceEntry, bool> condition) => new(ReferenceData.Shipped.Entries.Where(condition));

    public ReferenceEntry Pick(SplitMix64 random) => random.Pick(_entries);

    /// <summary>An entry of another list for goods of the same name and lethality; null where the shelf has none.</summary>
    public ReferenceEntry? KinOf(ReferenceEntry entry, SplitMix64 random) =>
        _kin.GetValueOrDefault(entry) is { Count: > 0 } kin ? random.Pick(kin) : null;

    private static bool AreKin(ReferenceEntry one, ReferenceEntry other) =>
        one.Code.Scheme != other.Code.Scheme && one.Lethality == other.Lethality && Words(one).Intersect(Words(other)).Any();

    private static IEnumerable<string> Words(ReferenceEntry entry) => entry.Title
        .ToLowerInvariant()
        .Split([' ', ',', ':', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= ShortestTellingWord && !Vague.Contains(word));
}
