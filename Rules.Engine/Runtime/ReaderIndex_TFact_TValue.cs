using System.Reflection;

namespace ExportPolicy.Rules.Engine;

internal sealed class ReaderIndex<TFact, TValue> : ReaderIndex
    where TValue : notnull
{
    private readonly Func<TFact, TValue?> _property;
    private readonly Dictionary<TValue, int[]> _readers;
    private readonly int[] _all;

    public ReaderIndex(PropertyInfo property, IReadOnlyDictionary<object, List<int>> readers)
    {
        _property = property.GetMethod!.CreateDelegate<Func<TFact, TValue?>>();
        _readers = new(readers.Count);
        foreach (var (value, some) in readers)
            _readers.Add((TValue)value, [.. some]);
        _all = [.. readers.Values.SelectMany(some => some).Distinct()];
    }

    public override int[] Of(object fact)
    {
        TValue? value;
        try
        {
            value = _property((TFact)fact);
        }
        catch (Exception)
        {
            // The condition throws as well, and says which rule it is of.
            return _all;
        }

        return value is not null && _readers.TryGetValue(value, out var readers) ? readers : [];
    }
}
