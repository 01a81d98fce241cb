using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The library's types in a compilation, found by name and by the identity of their assembly: a look-alike in another assembly is none of them.</summary>
internal sealed class KnownSymbols
{
    public const string AssemblyName = "ExportPolicy.Rules";

    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _annotating = new(SymbolEqualityComparer.Default);

    private KnownSymbols(IAssemblySymbol library)
    {
        Library = library;
        Transfer = Find("Transfer");
        Clearance = Find("Clearance");
        ClearanceReference = Find("ClearanceReference");
        ClearanceException = Find("ClearanceException");
        Decision = Find("Decision");
        Checked = Find("Checked`1");
        Outcome = Find("Outcome");
        Gate = Find("IExportGate");
        GateExtensions = Find("ExportGateExtensions");
        RequiresClearance = Find("RequiresClearanceAttribute");
        ClearanceFor = Find("ClearanceForAttribute");
        EnsuresCleared = Find("EnsuresClearedAttribute");
        EnsuresClearedWhenTrue = Find("EnsuresClearedWhenTrueAttribute");
        TransferOf = Find("TransferOfAttribute");
        TestOnly = Find("TestOnlyAttribute");
    }

    /// <summary>The library's assembly.</summary>
    public IAssemblySymbol Library { get; }

    public INamedTypeSymbol Transfer { get; }

    public INamedTypeSymbol Clearance { get; }

    public INamedTypeSymbol ClearanceReference { get; }

    public INamedTypeSymbol ClearanceException { get; }

    public INamedTypeSymbol Decision { get; }

    public INamedTypeSymbol Checked { get; }

    public INamedTypeSymbol Outcome { get; }

    public INamedTypeSymbol Gate { get; }

    public INamedTypeSymbol GateExtensions { get; }

    public INamedTypeSymbol RequiresClearance { get; }

    public INamedTypeSymbol ClearanceFor { get; }

    public INamedTypeSymbol EnsuresCleared { get; }

    public INamedTypeSymbol EnsuresClearedWhenTrue { get; }

    public INamedTypeSymbol TransferOf { get; }

    public INamedTypeSymbol TestOnly { get; }

    /// <summary>The library's symbols, or null where the project neither references the library nor is the library.</summary>
    public static KnownSymbols? Find(Compilation compilation)
    {
        if (IsLibrary(compilation.Assembly.Identity))
            return new KnownSymbols(compilation.Assembly);
        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (IsLibrary(reference.Identity))
                return new KnownSymbols(reference);
        }

        return null;
    }

    /// <summary>Whether an assembly bears the library's name and the key that signs these analyzers too.</summary>
    public static bool IsLibrary(AssemblyIdentity identity) => IsOwn(identity, AssemblyName);

    /// <summary>Whether an assembly bears a name and the key that signs these analyzers too.</summary>
    public static bool IsOwn(AssemblyIdentity identity, string name) =>
        identity.Name == name && identity.PublicKeyToken.SequenceEqual(OwnToken);

    /// <summary>Whether the members of an assembly may bear the library's attributes: it is the library, or refers to it.</summary>
    public bool MayAnnotate(IAssemblySymbol? assembly) => assembly is not null && _annotating.GetOrAdd(assembly, RefersToLibrary);

    private static ImmutableArray<byte> OwnToken { get; } = [.. typeof(KnownSymbols).Assembly.GetName().GetPublicKeyToken()];

    private bool RefersToLibrary(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, Library) || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(IsLibrary));

    private INamedTypeSymbol Find(string name) =>
        Library.GetTypeByMetadataName($"ExportPolicy.Rules.{name}")
        ?? throw new InvalidOperationException($"{Library.Identity} has no type ExportPolicy.Rules.{name}; expected the analyzers and the library of one version.");
}
