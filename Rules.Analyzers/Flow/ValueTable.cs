using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Gives the same value for the same key, so that an analysis ends: there are only as many values as places in the code.</summary>
internal sealed class ValueTable
{
    private readonly Dictionary<object, Value> _values = [];

    /// <summary>The value that an operation comes to; <paramref name="part"/> tells several of one operation apart.</summary>
    public Value At(IOperation site, string part = "", ITypeSymbol? type = null) =>
        Get((site, part), ordinal => new Value(ordinal) { Site = site, Part = part, Type = type ?? (site is IArgumentOperation argument ? argument.Parameter?.Type : part.Length == 0 ? site.Type : null) });

    /// <summary>The value that a parameter, captured variable or field has when the body begins.</summary>
    public Value AtEntry(object symbol) => Get(("entry", symbol), ordinal => new Value(ordinal) { Began = symbol as ISymbol, Type = symbol is ISymbol declared ? OwnTypes.TypeOf(declared) : null });

    /// <summary>The value of a constant.</summary>
    public Value Of(object? constant) =>
        Get(("constant", constant ?? typeof(void)), ordinal => new Value(ordinal) { IsConstant = true, Constant = constant });

    /// <summary>The value in which different values meet at a point of the graph, named by the path that leads to it.</summary>
    public Value Joined(object point, object path, ITypeSymbol? type) => Get((point, path), ordinal => new Value(ordinal) { JoinedAt = point, Type = type });

    private Value Get(object key, Func<int, Value> make)
    {
        // The values of a helper are read by all who call it, at the same time.
        lock (_values)
        {
            if (!_values.TryGetValue(key, out var value))
                _values.Add(key, value = make(_values.Count));
            return value;
        }
    }
}
