using System.Collections.Immutable;
using ExportPolicy.Rules.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Analyses the bodies of one member and reports what they leave unproven.</summary>
internal sealed class BodyInspection(FlowCompilation compilation, OperationBlockAnalysisContext context)
{
    public void Run()
    {
        var contract = compilation.Members.ContractOf(context.OwningSymbol);
        if (contract.IsNone && !compilation.Members.MayReach(context.OwningSymbol))
            return;
        var bodies = context.OperationBlocks.Select(block => block.Root()).Where(root => root is not IAttributeOperation).Distinct().ToList();
        if (context.OwningSymbol is IPropertySymbol property && contract.ClearanceForProperty is not null && bodies.Exists(body => body is IPropertyInitializerOperation))
            new ContractCheck(compilation, context).CheckInitializer(property);
        var promises = context.OwningSymbol is IMethodSymbol method && ContractCheck.Promises(compilation, method, contract);
        if (!promises && !compilation.Functions.Mentions.Reaches(bodies))
            return;

        var variables = new VariableUse(bodies, compilation.References);
        foreach (var body in bodies)
            Inspect(new Body(Bodies.GraphOf(body, context.CancellationToken) ?? context.GetControlFlowGraph(body), context.OwningSymbol, variables), contract, promises);
    }

    private void Inspect(Body body, Contract contract, bool promises)
    {
        var options = new FlowOptions(compilation, new ValueTable(), ImmutableHashSet.Create<IMethodSymbol>(SymbolEqualityComparer.Default), FollowExceptions: true, context.CancellationToken);
        var analysis = AnalyseHelper(body, options) ?? Analyse(body, options);
        if (analysis.GaveUp)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.CouldNotAnalyse, context.OwningSymbol.Locations[0], context.OwningSymbol.Name, "its flow is too involved. Split the method"));
            return;
        }

        var withoutHandlers = new Lazy<List<Unproven>>(() => Analyse(body, options.WithoutHandlers()).Unproven);
        foreach (var unproven in analysis.Unproven.GroupBy(unproven => (unproven.Site.Syntax, unproven.Member), SyntaxAndSymbol.Instance).Select(group => group.First()))
            context.ReportDiagnostic(new Explanation(compilation, body, unproven, Withstands).ToDiagnostic());
        if (promises)
            new ContractCheck(compilation, context).Check((IMethodSymbol)context.OwningSymbol, contract, analysis);

        // Whether the place is proven where no exception is caught: then it is the handler that spoils the proof.
        bool Withstands(Unproven unproven) => !withoutHandlers.Value.Any(other => other.Site.Syntax == unproven.Site.Syntax);
    }

    private FlowAnalysis Analyse(Body body, FlowOptions options) =>
        new FlowAnalysis(body, compilation.Bodies.EntryOf(body, options.Values, []), options).Run();

    // What a private helper needs is asked of its callers; where there are none, nobody can have made sure of it.
    private FlowAnalysis? AnalyseHelper(Body body, FlowOptions options)
    {
        if (body.Method is not { } method || compilation.Functions.Find(method, options) is not { } helper)
            return null;
        return helper.Needs.IsEmpty || (IsCalled(method) && !IsCalledByOthers(method)) ? helper.Proven : helper.Plain;
    }

    private static bool IsCalled(IMethodSymbol method)
    {
        var name = method.AssociatedSymbol?.Name ?? method.Name;
        return method.ContainingType.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes())
            .Any(node => node is SimpleNameSyntax identifier && identifier.Identifier.ValueText == name);
    }

    // An attribute of a framework may be how it finds the method and calls it, private or not.
    private bool IsCalledByOthers(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Known.Library) &&
            type.ContainingNamespace?.ToDisplayString() is not ("System" or "System.Diagnostics" or "System.Diagnostics.CodeAnalysis" or "System.Runtime.CompilerServices"));

    private sealed class SyntaxAndSymbol : IEqualityComparer<(SyntaxNode Syntax, ISymbol Member)>
    {
        public static readonly SyntaxAndSymbol Instance = new();

        public bool Equals((SyntaxNode Syntax, ISymbol Member) one, (SyntaxNode Syntax, ISymbol Member) other) =>
            one.Syntax == other.Syntax && SymbolEqualityComparer.Default.Equals(one.Member, other.Member);

        public int GetHashCode((SyntaxNode Syntax, ISymbol Member) pair) => pair.Syntax.GetHashCode();
    }
}
