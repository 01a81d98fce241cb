using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The bodies of the project's own methods.</summary>
internal sealed class MethodBodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IOperation>> _bodies = new(SymbolEqualityComparer.Default);

    public ImmutableArray<IOperation> Of(IMethodSymbol method) => _bodies.GetOrAdd(method, Find);

    private ImmutableArray<IOperation> Find(IMethodSymbol method)
    {
        var bodies = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
#pragma warning disable RS1030 // Only rules and the helpers that they call come here: too few for the price of a model to matter.
            if (compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax) is { } body)
                bodies.Add(body);
#pragma warning restore RS1030
        }

        return bodies.ToImmutable();
    }
}
