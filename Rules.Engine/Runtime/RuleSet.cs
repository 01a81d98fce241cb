using System.Collections.Concurrent;
using System.Reflection;

namespace ExportPolicy.Rules.Engine;

/// <summary>Compiled rules: the alternatives of all rules, highest priority first. Immutable but for caches.</summary>
internal sealed class RuleSet(BranchPlan[] branches, Type[] factTypes)
{
    private readonly ConcurrentDictionary<Type, FactRoute> _routes = new();
    private readonly FactRoute[] _slotRoutes = [.. factTypes.Select((type, slot) => RouteOf(type, slot, [.. branches.Where(branch => branch.Reads.Contains(slot))]))];

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
        FactRoute[] routes = [.. Enumerable.Range(0, factTypes.Length).Where(slot => factTypes[slot].IsAssignableFrom(type)).Select(slot => _slotRoutes[slot])];
        return new FactRoute(
            [.. routes.SelectMany(route => route.Slots)],
            [.. routes.SelectMany(route => route.Readers).Distinct().Order()],
            [.. routes.SelectMany(route => route.Indexes)]);
    }

    // Every reader that tests a property stands in one index: by the property of which it wants the smallest share of values.
    private static FactRoute RouteOf(Type type, int slot, BranchPlan[] readers)
    {
        var values = readers.SelectMany(reader => reader.TestsOf(slot)).ToLookup(test => test.Property, test => test.Values);
        var known = values.ToDictionary(property => property.Key, property => property.SelectMany(each => each).ToHashSet());
        var byProperty = new Dictionary<PropertyInfo, Dictionary<object, List<int>>>();
        var unconditional = new List<int>();
        foreach (var reader in readers)
        {
            if (reader.TestsOf(slot).MinBy(test => (double)test.Values.Count / known[test.Property].Count) is not { } test)
            {
                unconditional.Add(reader.Ordinal);
                continue;
            }

            if (!byProperty.TryGetValue(test.Property, out var byValue))
                byProperty.Add(test.Property, byValue = []);
            foreach (var value in test.Values)
            {
                if (!byValue.TryGetValue(value, out var wanting))
                    byValue.Add(value, wanting = []);
                wanting.Add(reader.Ordinal);
            }
        }

        return new FactRoute([slot], [.. unconditional], [.. byProperty.Select(property => ReaderIndex.Create(type, property.Key, property.Value))]);
    }
}
