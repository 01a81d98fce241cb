using System.Collections.Concurrent;

namespace ExportPolicy.Rules.Engine;

/// <summary>Compiled rules: the alternatives of all rules, highest priority first. Immutable but for caches.</summary>
internal sealed class RuleSet(BranchPlan[] branches, Type[] factTypes)
{
    private readonly ConcurrentDictionary<Type, FactRoute> _routes = new();
    private readonly int[][] _readers = ReadersOf(branches, factTypes.Length);

    public BranchPlan[] Branches => branches;

    /// <summary>An empty list for each type that rules read.</summary>
    public FactList[] FactLists { get; } = Array.ConvertAll(factTypes, type =>
        (FactList)Activator.CreateInstance(typeof(FactList<>).MakeGenericType(type))!);

    /// <summary>Alternatives that may match without any fact.</summary>
    public int[] InitiallyPending { get; } =
        [.. branches.Where(branch => !branch.Loops.Any(slot => slot is not null)).Select(branch => branch.Ordinal)];

    public FactRoute RouteOf(Type type) => _routes.TryGetValue(type, out var route) ? route : _routes.GetOrAdd(type, FindRoute);

    private FactRoute FindRoute(Type type)
    {
        int[] slots = [.. Enumerable.Range(0, factTypes.Length).Where(slot => factTypes[slot].IsAssignableFrom(type))];
        return new FactRoute(slots, [.. slots.SelectMany(slot => _readers[slot]).Distinct().Order()]);
    }

    private static int[][] ReadersOf(BranchPlan[] branches, int slotCount)
    {
        int[][] readers = new int[slotCount][];
        for (int slot = 0; slot < slotCount; slot++)
            readers[slot] = [.. branches.Where(branch => branch.Reads.Contains(slot)).Select(branch => branch.Ordinal)];
        return readers;
    }
}
