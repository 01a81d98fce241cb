using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What some expression came to, whatever variables hold it. Facts are about values, never about variables.</summary>
internal sealed class Value
{
    internal Value(int ordinal) => Ordinal = ordinal;

    public int Ordinal { get; }

    /// <summary>The operation that the value came from, where it came from one.</summary>
    public IOperation? Site { get; init; }

    /// <summary>Which value of the operation it is, where it makes several.</summary>
    public string Part { get; init; } = "";

    /// <summary>Its type as the code says it, where it does.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>The parameter, captured variable or field that the body began with, where it is the value of one.</summary>
    public ISymbol? Began { get; init; }

    /// <summary>The point of the graph where different values met in this one, where it is such a value.</summary>
    public object? JoinedAt { get; init; }

    /// <summary>Whether it is a constant, then with <see cref="Constant"/>.</summary>
    public bool IsConstant { get; init; }

    /// <summary>The constant; null is the null reference.</summary>
    public object? Constant { get; init; }

    public override string ToString() => $"v{Ordinal}";
}
