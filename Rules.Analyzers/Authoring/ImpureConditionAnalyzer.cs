using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP3002: conditions of rules that read what the facts do not say, and so may answer otherwise the next time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImpureConditionAnalyzer : ExportPolicyAnalyzer
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.ImpureCondition];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (project.IsTest)
            return;
        var bodies = new MethodBodies(project.Compilation);
        registration.OnOperation(context => Analyze(context, bodies), OperationKind.AnonymousFunction);
    }

    private static void Analyze(OperationAnalysisContext context, MethodBodies bodies)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (!RuleTypes.IsRule(context.ContainingSymbol.ContainingType) || !lambda.IsCondition())
            return;
        foreach (var operation in lambda.Body.Descendants())
        {
            if (operation.IsInNameOf())
                continue;
            if (Impurity.Of(operation) is { } source)
                Report(operation, source);
            else if (operation is IInvocationOperation { TargetMethod: var helper } && Within(helper, bodies, new HashSet<ISymbol>(SymbolEqualityComparer.Default)) is { } hidden)
                Report(operation, $"{hidden} in {helper.Name()}");
        }

        void Report(IOperation operation, string what) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ImpureCondition, operation.Syntax.GetLocation(), what));
    }

    /// <summary>What a helper of the project reads, itself or through others.</summary>
    private static string? Within(IMethodSymbol helper, MethodBodies bodies, HashSet<ISymbol> seen)
    {
        if (!seen.Add(helper.OriginalDefinition))
            return null;
        foreach (var operation in bodies.Of(helper.OriginalDefinition).SelectMany(body => body.DescendantsAndSelf()))
        {
            if (Impurity.Of(operation) is { } source)
                return source;
            if (operation is IInvocationOperation { TargetMethod: var next } && Within(next, bodies, seen) is { } found)
                return found;
        }

        return null;
    }
}
