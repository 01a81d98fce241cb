using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP3003: rules that negate, collect or quantify over what a rule of the same or a lower priority inserts, and so answer too early.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrongStratumAnalyzer : ExportPolicyAnalyzer
{
    /// <summary>The property of the diagnostic that holds the lowest priority of a rule that inserts the type.</summary>
    internal const string Lowest = "Lowest";

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.WrongStratum];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (project.IsTest)
            return;
        var strata = new Strata(project.Compilation);
        registration.OnOperation(context => Analyze(context, strata), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, Strata strata)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Watched(call) is not { } watched || context.ContainingSymbol.ContainingType is not { } type || !RuleTypes.IsRule(type))
            return;
        foreach (var rule in strata.Of(type))
        {
            var inserters = strata.NotAbove(rule, watched).ToList();
            if (inserters.Count == 0)
                continue;
            var lowest = inserters[0];
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.WrongStratum, call.Name().GetLocation(), inserters.Select(each => each.Type.Locations[0]),
                ImmutableDictionary<string, string?>.Empty.Add(Lowest, lowest.Priority.ToString(CultureInfo.InvariantCulture)), rule.Type.Name, rule.Priority, Verb(call), watched.Name, lowest.Type.Name, lowest.Priority));
            return;
        }
    }

    /// <summary>The type whose absence, whole or number a call makes a condition of; null for any other call.</summary>
    private static ITypeSymbol? Watched(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments.FirstOrDefault() is { TypeKind: not TypeKind.Error } type && call.TargetMethod.Name is var name &&
        (call.IsOfConditions() && name is "Not" or "All" || call.IsOfQuery() && name == "Match" && IsCollected(call)) ? type : null;

    // A query without collection matches result by result, as a plain match does.
    private static bool IsCollected(IInvocationOperation match)
    {
        IOperation? query = match;
        while (query is not (null or IAnonymousFunctionOperation))
            query = query.Parent;
        return query is not null && query.Descendants().OfType<IInvocationOperation>().Any(call => call.IsOfQuery() && call.TargetMethod.Name is "Collect" or "GroupBy");
    }

    private static string Verb(IInvocationOperation call) => call.TargetMethod.Name switch { "Not" => "negates", "All" => "quantifies over", _ => "collects" };
}
