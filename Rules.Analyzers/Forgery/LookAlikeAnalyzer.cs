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
        registration.OnSymbol(context => Declared(context, project.Known), SymbolKind.NamedType);
        registration.OnCompilationEnd(context => Referenced(context, project.Known.Library));
    }

    private protected override void RegisterWithoutLibrary(GuardedRegistration registration, Compilation compilation)
    {
        if (compilation.SourceModule.ReferencedAssemblies.Any(reference => reference.Name == KnownSymbols.AssemblyName))
            registration.OnCompilationEnd(context => Referenced(context, library: null));
    }

    private static void Declared(SymbolAnalysisContext context, KnownSymbols known)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.ContainingType is not null && !Contracts.Contains(type.Name))
            return;
        var original = known.Library.GetTypeByMetadataName($"{KnownSymbols.AssemblyName}.{type.MetadataName}");
        if (original is { DeclaredAccessibility: Accessibility.Public } && Imitates(type, original))
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
        foreach (var assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (SymbolEqualityComparer.Default.Equals(assembly, library))
                continue;
            if (assembly.Name == KnownSymbols.AssemblyName)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.LookAlike, Location.None, assembly.Identity, $"the assembly {KnownSymbols.AssemblyName}"));
            else if (library is not null && assembly.NamespaceNames.Contains("ExportPolicy") && Imitated(assembly, library) is { } original)
                context.ReportDiagnostic(Report(Location.None, $"{original.ToDisplayString()}, {assembly.Identity}", original));
        }
    }

    private static INamedTypeSymbol? Imitated(IAssemblySymbol assembly, IAssemblySymbol library) =>
        Contracts.Concat(Distinctive).Concat(["Clearance", "Decision", "Checked`1"]).Select(name => $"{KnownSymbols.AssemblyName}.{name}")
            .Where(name => assembly.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public })
            .Select(library.GetTypeByMetadataName).FirstOrDefault();

    private static Diagnostic Report(Location at, string what, INamedTypeSymbol original) => Diagnostic.Create(Descriptors.LookAlike, at, what, original.Name());
}
