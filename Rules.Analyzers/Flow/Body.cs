using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>A body with its graph: of a method, accessor, initializer, lambda or local function.</summary>
/// <param name="Graph">The control-flow graph.</param>
/// <param name="Owner">The member, lambda or local function whose body it is.</param>
/// <param name="Variables">How variables are assigned in the member that holds it.</param>
internal sealed record Body(ControlFlowGraph Graph, ISymbol Owner, VariableUse Variables)
{
    public IMethodSymbol? Method => Owner as IMethodSymbol;

    /// <summary>The body of a local function declared here or around.</summary>
    public Body? LocalFunction(IMethodSymbol function, CancellationToken cancellation)
    {
        for (var graph = Graph; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunctions.Contains(function))
                return this with { Graph = graph.GetLocalFunctionControlFlowGraph(function, cancellation), Owner = function };
        }

        return null;
    }

    /// <summary>The body of a lambda that is made here or around.</summary>
    public Body? Lambda(IFlowAnonymousFunctionOperation lambda, CancellationToken cancellation)
    {
        for (var graph = Graph; graph is not null; graph = graph.Parent)
        {
            if (graph.Blocks.SelectMany(block => block.Operations.Append(block.BranchValue)).Any(operation => operation?.DescendantsAndSelf().Contains(lambda) == true))
                return this with { Graph = graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), Owner = lambda.Symbol };
        }

        return null;
    }
}
