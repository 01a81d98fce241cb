using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2005: gates of the program's own: implemented, inherited, mocked or made by a proxy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnGateAnalyzer : ExportPolicyAnalyzer
{
    // Libraries that make doubles of an interface say so in the name of the method, of its type, or their own.
    private static readonly HashSet<string> Doubles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Proxy", "Proxies", "Mock", "Mocks", "Mocked", "Mocker", "Moq", "Fake", "Fakes", "Faked", "Faker", "Stub", "Stubs", "Stubbed",
        "Substitute", "Substitutes", "Dummy", "Dummies", "Intercept", "Interceptor", "Interceptors", "Interception", "Impersonate", "Impersonator", "Impromptu",
    };

    private static readonly Regex Word = new("[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+", RegexOptions.CultureInvariant);

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

    private static bool MakesProxies(ISymbol member) =>
        member.ContainingType.IsIn("Rocks") || member.Name == "ActLike" || NamesADouble(member.Name) || NamesADouble(member.ContainingType.FullName());

    // A double is one at the end of a name: TestDouble is, DoubleCheck is not.
    private static bool NamesADouble(string name)
    {
        var words = Word.Matches(name).OfType<Match>().Select(match => match.Value).ToList();
        return words.Exists(Doubles.Contains) || words.LastOrDefault() is "Double" or "Doubles";
    }
}
