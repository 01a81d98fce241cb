using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP3001: rules that do not say what they are called or where they come from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnnamedRuleAnalyzer : ExportPolicyAnalyzer
{
    /// <summary>The property of the diagnostic that tells that it is the name that is missing.</summary>
    internal const string WithoutName = "WithoutName";

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.UnnamedRule];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (project.IsTest)
            return;
        var info = project.Known.Library.GetTypeByMetadataName("ExportPolicy.Rules.RuleInfo");
        registration.OnSymbol(context => Analyze(context, info), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol? info)
    {
        var rule = (INamedTypeSymbol)context.Symbol;
        if (rule.IsAbstract || !RuleTypes.IsRule(rule))
            return;
        if (string.IsNullOrWhiteSpace(RuleTypes.TextOf(rule, "NameAttribute")))
            Report("[Name]", ImmutableDictionary<string, string?>.Empty.Add(WithoutName, null));
        if (string.IsNullOrWhiteSpace(RuleTypes.TextOf(rule, "DescriptionAttribute")) && !rule.GetMembers().Any(IsInfo))
            Report("source, by [Description] or a static RuleInfo");

        bool IsInfo(ISymbol member) => member.IsStatic && member switch
        {
            IFieldSymbol field => SymbolEqualityComparer.Default.Equals(field.Type, info),
            IPropertySymbol property => SymbolEqualityComparer.Default.Equals(property.Type, info),
            _ => false,
        };

        void Report(string what, ImmutableDictionary<string, string?>? properties = null) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnnamedRule, rule.Locations[0], properties, rule.Name, what));
    }
}
