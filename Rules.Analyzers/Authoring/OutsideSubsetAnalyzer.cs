using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP3004: rules that the engine refuses when the rule set is compiled, so that nothing could be decided.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutsideSubsetAnalyzer : ExportPolicyAnalyzer
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.OutsideSubset];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (project.IsTest)
            return;
        registration.OnOperation(AnalyzeMember, OperationKind.Invocation, OperationKind.MethodReference);
        registration.OnOperationBlock(AnalyzeDefinition);
        registration.OnSymbol(AnalyzeRule, SymbolKind.NamedType);
    }

    // The members that the built-in engine has only for their error say so by an attribute; NRules has no such attribute, and supports them.
    private static void AnalyzeMember(OperationAnalysisContext context)
    {
        var (member, at) = context.Operation is IInvocationOperation call ? (call.TargetMethod, call.Name()) : (((IMethodReferenceOperation)context.Operation).Method, context.Operation.Syntax);
        if (RuleTypes.IsOfBuiltIn(member.ContainingType) && !context.Operation.IsInNameOf() &&
            member.OriginalDefinition.GetAttributes().FirstOrDefault(each => each.AttributeClass?.Name == "OutsideSubsetAttribute") is { } attribute)
            Report(context.ReportDiagnostic, at.GetLocation(), $"'{member.Name}'", attribute.Strings().FirstOrDefault() ?? "the engine does not have it");
    }

    private static void AnalyzeDefinition(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { Name: "Define", Parameters.IsEmpty: true } define || !RuleTypes.IsRule(define.ContainingType))
            return;
        var definition = new RuleDefinitionCheck(define, context.OperationBlocks);
        foreach (var (at, construct, why) in definition.Errors())
            Report(context.ReportDiagnostic, at, construct, why);
    }

    private static void AnalyzeRule(SymbolAnalysisContext context)
    {
        var rule = (INamedTypeSymbol)context.Symbol;
        if (!rule.IsAbstract && RuleTypes.IsRule(rule) && RuleTypes.AttributeOf(rule, "RepeatabilityAttribute") is { } attribute && attribute.ConstructorArguments.Only().Value is int and not 0 &&
            RuleTypes.IsOfBuiltIn(attribute.AttributeClass) && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
            Report(context.ReportDiagnostic, syntax.GetLocation(), "[Repeatability(NonRepeatable)]", "read query results only in rules of a lower priority than the rules that insert their facts");
    }

    private static void Report(Action<Diagnostic> report, Location at, string construct, string why) =>
        report(Diagnostic.Create(Descriptors.OutsideSubset, at, construct, why));
}
