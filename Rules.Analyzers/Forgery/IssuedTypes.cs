using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The types whose values only a gate makes.</summary>
internal sealed class IssuedTypes(KnownSymbols known)
{
    private readonly INamedTypeSymbol? _gate = known.Library.GetTypeByMetadataName("ExportPolicy.Rules.ExportGate");

    /// <summary>A clearance, or what leads to one: a decision, a checked item, the gate that issues them.</summary>
    public bool Contains(ITypeSymbol type) => IsIssued(type) || SymbolEqualityComparer.Default.Equals(type, _gate);

    /// <summary>A clearance, a decision or a checked item.</summary>
    public bool IsIssued(ITypeSymbol type) => Contains(type.OriginalDefinition, known.Clearance, known.Decision, known.Checked);

    /// <summary>The full name of one of these types in a text that names a type, with or without its assembly.</summary>
    public string? Named(string text)
    {
        var name = text.Split(',')[0].Split('[')[0].Trim();
        return new[] { known.Clearance, known.Decision, known.Checked, _gate }
            .Where(type => type is not null && $"{type.NamespaceName()}.{type.MetadataName}" == name)
            .Select(type => type!.Name()).FirstOrDefault();
    }

    private static bool Contains(ITypeSymbol type, params INamedTypeSymbol[] types) => types.Contains(type, SymbolEqualityComparer.Default);
}
