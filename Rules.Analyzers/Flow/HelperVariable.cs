using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>A variable of a helper by which it needs or promises something: a parameter, or a variable of the function around.</summary>
internal sealed record HelperVariable(ISymbol Symbol)
{
    public IParameterSymbol? Parameter { get; init; }

    /// <summary>Its value where the helper is called.</summary>
    public Value? In(CallSite call, FlowState state, ValueTable values, FlowAnalysis caller)
    {
        if (Parameter is { } parameter)
            return parameter.Ordinal < call.In.Length ? call.In[parameter.Ordinal] : null;
        return Outside(state, values, caller);
    }

    /// <summary>Its value in the function around, where it is a variable of that.</summary>
    public Value? Outside(FlowState state, ValueTable values, FlowAnalysis caller) =>
        state.Places.TryGetValue(Symbol, out var value) ? value
            : caller.Options.Compilation.IsStableOutside(Symbol, caller.Body) ? values.AtEntry(Symbol) : null;
}
