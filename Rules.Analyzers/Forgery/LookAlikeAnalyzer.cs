using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2004: types and assemblies that a reader takes for the library's and the analyzers do not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LookAlikeAnalyzer : ExportPolicyAnalyzer
{
    private static readonly string[] Contracts =
        ["RequiresClearanceAttribute", "ClearanceForAttribute", "EnsuresClearedAttribute", "EnsuresClearedWhenTrueAttribute", "TransferOfAttribute"];

    // No other domain has a word for these.
    private static readonly string[] Distinctive = ["IExportGate", "ExportGate"];

    // Ordinary words: a type that bears one imitates the library's only where it also offers what that type is for.
    private static readonly string[] Ordinary = ["Clearance", "Decision", "Checked"];

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.LookAlike];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct)
            return;
        var names = project.Known.Transfer.ContainingNamespace;
        registration.OnSymbol(context => Declared(context, names), SymbolKind.NamedType);
        registration.OnCompilationEnd(context => Referenced(context, project.Known.Library));
    }

    private protected override void RegisterWithoutLibrary(GuardedRegistration registration, Compilation compilation)
    {
        if (compilation.SourceModule.ReferencedAssemblies.Any(reference => reference.Name == KnownSymbols.AssemblyName))
            registration.OnCompilationEnd(context => Referenced(context, library: null));
    }

    private static void Declared(SymbolAnalysisContext context, INamespaceSymbol names)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.ContainingType is not null && !Contracts.Contains(type.Name))
            return;
        if (names.GetTypeMembers(type.Name, type.Arity).FirstOrDefault() is { DeclaredAccessibility: Accessibility.Public } original && Imitates(type, original))
            context.ReportDiagnostic(Report(type.Locations[0], type.ToDisplayString(), original));
    }

    private static bool Imitates(INamedTypeSymbol type, INamedTypeSymbol original) =>
        type.IsIn(KnownSymbols.AssemblyName)
        || Contracts.Contains(type.Name)
        || Distinctive.Contains(type.Name)
        || Ordinary.Contains(type.Name) && type.GetMembers().OfType<IMethodSymbol>().Any(method => method.MethodKind == MethodKind.Ordinary && !method.IsOverride && original.GetMembers(method.Name).OfType<IMethodSymbol>().Any(same => !same.IsOverride));

    /// <summary>Assemblies that bear the library's name without its key, and those with types under its names.</summary>
    private static void Referenced(CompilationAnalysisContext context, IAssemblySymbol? library)
    {
        var compilation = context.Compilation;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name == KnownSymbols.AssemblyName && !SymbolEqualityComparer.Default.Equals(assembly, library))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.LookAlike, Location.None, assembly.Identity, $"the assembly {KnownSymbols.AssemblyName}"));
        }

        // One namespace of all references together: asking each assembly for its own would read them all.
        var space = compilation.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(each => each.Name == "ExportPolicy")?.GetNamespaceMembers().FirstOrDefault(each => each.Name == "Rules");
        var names = space?.ConstituentNamespaces.FirstOrDefault(each => SymbolEqualityComparer.Default.Equals(each.ContainingAssembly, library));
        if (names is null)
            return;
        foreach (var other in space!.ConstituentNamespaces.Where(each => !SymbolEqualityComparer.Default.Equals(each.ContainingAssembly, library) && !SymbolEqualityComparer.Default.Equals(each.ContainingAssembly, compilation.Assembly)))
        {
            if (other.GetTypeMembers().FirstOrDefault(type => type.DeclaredAccessibility == Accessibility.Public && IsPublic(names, type)) is { } type)
                context.ReportDiagnostic(Report(Location.None, $"{type.ToDisplayString()}, {type.ContainingAssembly.Identity}", names.GetTypeMembers(type.Name, type.Arity)[0]));
        }
    }

    private static bool IsPublic(INamespaceSymbol names, INamedTypeSymbol type) => names.GetTypeMembers(type.Name, type.Arity).Any(each => each.DeclaredAccessibility == Accessibility.Public);

    private static Diagnostic Report(Location at, string what, INamedTypeSymbol original) => Diagnostic.Create(Descriptors.LookAlike, at, what, original.Name());
}
