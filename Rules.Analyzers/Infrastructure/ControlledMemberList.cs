using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>
/// The members of third-party code that ExportControlledMembers.txt declares controlled: one documentation id a line,
/// blank lines and lines that begin with # aside. A method without a parameter list stands for all its overloads.
/// </summary>
internal sealed class ControlledMemberList
{
    public const string FileName = "ExportControlledMembers.txt";

    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _types = new(SymbolEqualityComparer.Default);

    public ControlledMemberList(Project project)
    {
        var unresolved = ImmutableArray.CreateBuilder<UnresolvedLine>();
        foreach (var file in project.Options.AdditionalFiles)
        {
            if (!string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase) || file.GetText() is not { } text)
                continue;
            foreach (var line in text.Lines)
            {
                var id = line.ToString().Trim();
                if (id.Length > 0 && id[0] != '#' && !Add(id, project.Compilation))
                    unresolved.Add(new UnresolvedLine(file, text, line, id));
            }
        }

        Unresolved = unresolved.ToImmutable();
    }

    /// <summary>The lines that name no member.</summary>
    public ImmutableArray<UnresolvedLine> Unresolved { get; }

    /// <summary>The listed members.</summary>
    public IEnumerable<ISymbol> Members => _members;

    public bool Contains(ISymbol definition) => _members.Contains(definition);

    /// <summary>Whether a listed member is declared in the type.</summary>
    public bool Concerns(INamedTypeSymbol type) => _types.Contains(type.OriginalDefinition);

    private bool Add(string id, Compilation compilation)
    {
        var found = Resolve(id, compilation).Where(symbol => symbol is IMethodSymbol or IPropertySymbol).ToArray();
        foreach (var member in found)
        {
            _members.Add(member);
            if (member.ContainingType is { } type)
                _types.Add(type);
        }

        return found.Length > 0;
    }

    /// <summary>The symbols that an id names.</summary>
    public static IEnumerable<ISymbol> Resolve(string id, Compilation compilation)
    {
        // An id without a parameter list reads as the overload without parameters to Roslyn; here it names the whole family.
        var lastDot = id.LastIndexOf('.');
        if (!id.StartsWith("M:", StringComparison.Ordinal) || id.Contains('(') || lastDot < 0)
            return DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);
        return DocumentationCommentId.GetSymbolsForDeclarationId($"T:{id.Substring(2, lastDot - 2)}", compilation)
            .OfType<INamedTypeSymbol>().SelectMany(type => type.GetMembers())
            .Where(member => member.GetDocumentationCommentId() is { } full && (Family(full, arity: true) == id || Family(full, arity: false) == id));
    }

    private static string Family(string id, bool arity)
    {
        var end = id.IndexOfAny(['(', '~']);
        var family = end < 0 ? id : id.Substring(0, end);
        var generic = arity ? -1 : family.IndexOf("``", StringComparison.Ordinal);
        return generic < 0 ? family : family.Substring(0, generic);
    }
}
