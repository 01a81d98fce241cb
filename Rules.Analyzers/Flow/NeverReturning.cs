using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Methods that say that they do not return.</summary>
internal sealed class NeverReturning(Bodies bodies)
{
    /// <summary>
    /// Whether an annotation that a method does not return may be relied on: of a method in a referenced assembly, or of one
    /// whose body, begun with that value of the parameter, never ends. The compiler only warns of one that lies.
    /// </summary>
    public bool Holds(IMethodSymbol method, IParameterSymbol? parameter, object? value, FlowAnalysis caller)
    {
        var definition = Bodies.WithBody(method);
        if (definition.DeclaringSyntaxReferences.Length == 0)
            return true;
        var key = (definition, parameter?.Ordinal ?? -1);
        if (!caller.NeverReturning.TryGetValue(key, out var never))
            caller.NeverReturning.Add(key, never = ReadsToEnd(definition, parameter, value, caller));
        return never;
    }

    private bool ReadsToEnd(IMethodSymbol definition, IParameterSymbol? parameter, object? value, FlowAnalysis caller)
    {
        if (definition.IsVirtual || definition.IsAbstract || (definition.IsOverride && !definition.IsSealed) || caller.Options.Active.Contains(definition))
            return false;
        var body = definition.MethodKind == MethodKind.LocalFunction ? caller.Body.LocalFunction(definition, caller.Options.Cancellation) : bodies.Of(definition, caller.Options.Cancellation);
        if (body is null || Bodies.IsIterator(definition) || definition.IsAsync)
            return false;
        var options = caller.Options with { Values = new ValueTable(), Active = caller.Options.Active.Add(definition) };
        var entry = bodies.EntryOf(body, options.Values, []);
        if (parameter is not null)
            entry.Add(Fact.Is(options.Values.AtEntry(parameter.OriginalDefinition), value));
        var analysis = new FlowAnalysis(body, entry, options).Run();
        return !analysis.GaveUp && analysis.Exit is null;
    }
}
