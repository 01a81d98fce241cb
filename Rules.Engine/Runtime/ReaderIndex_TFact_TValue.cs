using System.Reflection;

namespace ExportPolicy.Rules.Engine;

internal sealed class ReaderIndex<TFact, TValue> : ReaderIndex
    where TValue : notnull
{
    private readonly Func<TFact, TValue?> _property;
    private readonly Dictionary<TValue, int[]> _readers;
    private readonly int[] _all;

    public ReaderIndex(PropertyInfo property, IEnumerable<(int Reader, IEnumerable<object> Values)> readers)
    {
        _property = property.GetMethod!.CreateDelegate<Func<TFact, TValue?>>();
        (int Reader, TValue Value)[] wanted = [.. readers.SelectMany(each => each.Values, (each, value) => (each.Reader, (TValue)value))];
        _readers = wanted.GroupBy(each => each.Value, each => each.Reader).ToDictionary(group => group.Key, group => group.ToArray());
        _all = [.. wanted.Select(each => each.Reader).Distinct()];
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
