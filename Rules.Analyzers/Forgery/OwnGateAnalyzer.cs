using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2005: gates of the program's own: implemented, inherited, mocked or made by a proxy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnGateAnalyzer : ExportPolicyAnalyzer
{
    private static readonly string[] Words = ["Proxy", "Proxies", "Mock", "Moq", "Fake", "Stub", "Substitut", "Dummy", "Double", "Intercept", "Impersonat", "ActLike", "Castle", "Rocks", "Impromptu"];

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.OwnGate];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct || !project.ConcernsGate)
            return;
        var gate = project.Known.Gate;
        registration.OnSymbol(context => Implementation(context, gate), SymbolKind.NamedType);
        new TypeFlow(
            type => SymbolEqualityComparer.Default.Equals(type, gate),
            MakesProxies,
            (at, member, type) => Diagnostic.Create(Descriptors.OwnGate, at, member, type.Name())).Register(registration);
    }

    private static void Implementation(SymbolAnalysisContext context, INamedTypeSymbol gate)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.AllInterfaces.Contains(gate, SymbolEqualityComparer.Default) && !(type.BaseType?.AllInterfaces.Contains(gate, SymbolEqualityComparer.Default) ?? false))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.OwnGate, type.Locations[0], type.Name(), gate.Name()));
    }

    // Libraries that make doubles of an interface say so in the name of the method, of its type, or their own.
    private static bool MakesProxies(ISymbol member) =>
        Words.Any(word => member.Name.Contains(word) || member.ContainingType.FullName().Contains(word));
}
