using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP3005: conditions that throw for some facts. Each is evaluated for any fact alone, so that another condition does not protect it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialConditionAnalyzer : ExportPolicyAnalyzer
{
    /// <summary>The property of the diagnostic that holds the question to ask before, as code.</summary>
    internal const string Guard = "Guard";

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.PartialCondition];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsTest)
            registration.OnOperation(Analyze, OperationKind.AnonymousFunction);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (!RuleTypes.IsRule(context.ContainingSymbol.ContainingType) || !lambda.IsCondition())
            return;
        foreach (var operation in lambda.Body.Descendants())
        {
            if (Partiality.Of(operation) is not { } need || operation.IsInNameOf() || Guards.Protect(operation.Syntax, need.Subject, lambda.Syntax))
                continue;
            var properties = need.Guard is { } guard ? ImmutableDictionary<string, string?>.Empty.Add(Guard, guard) : ImmutableDictionary<string, string?>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PartialCondition, operation.Syntax.GetLocation(), properties, need.Failure));
        }
    }
}
