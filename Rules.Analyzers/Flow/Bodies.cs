using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>The bodies at hand, and what is known where each begins.</summary>
internal sealed class Bodies(FlowCompilation compilation)
{
    /// <summary>The body of a method or accessor in this compilation, with its graph.</summary>
    public Body? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        var operation = OperationOf(method, cancellation);
        return operation is not null && GraphOf(operation, cancellation) is { } graph ? new Body(graph, method, new VariableUse([operation], compilation.References)) : null;
    }

    /// <summary>The body of a method or accessor in this compilation.</summary>
    public IOperation? OperationOf(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var reference in WithBody(method).DeclaringSyntaxReferences)
        {
            if (compilation.Project.Compilation.ContainsSyntaxTree(reference.SyntaxTree) &&
                compilation.ModelOf(reference.SyntaxTree).GetOperation(reference.GetSyntax(cancellation), cancellation) is { } body and (IMethodBodyBaseOperation or IBlockOperation { Parent: null }))
                return body;
        }

        return null;
    }

    /// <summary>The graph of a body; null for what has none of its own, such as an attribute.</summary>
    public static ControlFlowGraph? GraphOf(IOperation body, CancellationToken cancellation) => body switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellation),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellation),
        IParameterInitializerOperation parameter => ControlFlowGraph.Create(parameter, cancellation),
        IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
        _ => null,
    };

    /// <summary>The state in which a body begins.</summary>
    public FlowState EntryOf(Body body, ValueTable values, IEnumerable<HelperNeed> assumed)
    {
        var entry = new FlowState();
        entry.Put("this", values.AtEntry("this"));
        foreach (var parameter in body.Method?.Parameters ?? [])
        {
            if (parameter.RefKind != RefKind.Out)
                entry.Put(parameter, values.AtEntry(parameter));
            entry.Put(new EntryPlace(parameter), values.AtEntry(parameter));
        }

        foreach (var variable in CapturedBy(body))
            entry.Put(new EntryPlace(variable), values.AtEntry(variable));
        if (body.Method is { } method)
            Assume(compilation.Members.ContractOf(method), entry, values);
        foreach (var need in assumed)
        {
            var transfer = need.Transfer is { } variable ? values.AtEntry(variable.Symbol) : null;
            if (need.Clearance is { } clearance)
            {
                entry.Add(Fact.ClearanceOf(values.AtEntry(clearance.Symbol), transfer!));
                entry.Add(Fact.NotNull(values.AtEntry(clearance.Symbol)));
            }

            if (transfer is not null)
                entry.Add(Fact.Permitted(transfer));
        }

        return entry;
    }

    /// <summary>The declaration of a method that has its body, where there are two.</summary>
    public static IMethodSymbol WithBody(IMethodSymbol method) => method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;

    /// <summary>Whether a method yields, so that its body runs when somebody asks for the elements.</summary>
    public static bool IsIterator(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .Any(syntax => syntax.DescendantNodes(node => node == syntax || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).OfType<YieldStatementSyntax>().Any());

    private static void Assume(Contract contract, FlowState entry, ValueTable values)
    {
        foreach (var (clearance, transfer) in contract.ClearanceInputs)
        {
            entry.Add(Fact.ClearanceOf(values.AtEntry(clearance), values.AtEntry(transfer)));
            entry.Add(Fact.NotNull(values.AtEntry(clearance)));
        }

        foreach (var transfer in contract.Transfers)
            entry.Add(Fact.Permitted(values.AtEntry(transfer)));
    }

    // Variables of the function around that go on holding one value.
    private IEnumerable<ISymbol> CapturedBy(Body body)
    {
        if (body.Method is not { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } method)
            return [];
        return body.Graph.OriginalOperation.DescendantsAndSelf()
            .Select(operation => operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
                _ => null,
            })
            .Where(variable => variable is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, method) && compilation.IsStableOutside(variable, body))
            .Distinct<ISymbol?>(SymbolEqualityComparer.Default)!;
    }
}
