using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Answers for the members of one compilation what their contracts are: declared, listed, or inherited by overriding and implementing.</summary>
internal sealed class ControlledMembers
{
    private readonly KnownSymbols _known;
    private readonly ControlledMemberList _list;
    private readonly TransferMappings _mappings;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _referenced;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _declared;
    private readonly Lazy<bool> _hasControlled;
    private readonly ConcurrentDictionary<string, bool> _names = new();
    private readonly ConcurrentDictionary<ISymbol, Contract> _contracts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ISymbol>> _interfaceMembers = new(SymbolEqualityComparer.Default);

    public ControlledMembers(Project project)
    {
        _known = project.Known;
        _list = new ControlledMemberList(project);
        _mappings = new TransferMappings(project.Compilation, project.Known);
        _referenced = new Lazy<ImmutableArray<INamedTypeSymbol>>(() => [.. project.Compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => _known.MayAnnotate(assembly) && !SymbolEqualityComparer.Default.Equals(assembly, _known.Library))
            .SelectMany(assembly => assembly.GlobalNamespace.AllTypes())]);
        _declared = new Lazy<ImmutableArray<INamedTypeSymbol>>(() => [.. project.Compilation.Assembly.GlobalNamespace.AllTypes()]);
        _hasControlled = new Lazy<bool>(() => _list.Names.Any() || _referenced.Value.Any(type => type.GetMembers().Any(IsControlled)) || project.Compilation.SyntaxTrees.Any(MayDeclare));
    }

    /// <summary>The lines of ExportControlledMembers.txt that name nothing.</summary>
    public ImmutableArray<UnresolvedLine> Unresolved => _list.Unresolved;

    /// <summary>The contract of a method, constructor, accessor, local function or property; <see cref="Contract.None"/> for most.</summary>
    public Contract ContractOf(ISymbol member) => member switch
    {
        IMethodSymbol { ReducedFrom: not null } reduced => ContractOf(reduced.GetConstructedReducedFrom() ?? reduced.ReducedFrom),
        IMethodSymbol or IPropertySymbol => _contracts.GetOrAdd(member, Find),
        _ => Contract.None,
    };

    /// <summary>What the member itself says, inheritance aside.</summary>
    public Contract DeclaredContractOf(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        var listed = _list.Contains(definition) || definition is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } && _list.Contains(property);
        var annotated = _known.MayAnnotate(definition.ContainingAssembly);
        if (!listed && !annotated)
            return Contract.None;
        return new DeclaredContract(_known, definition, IsTransferLike).Read(listed, annotated);
    }

    /// <summary>The members that a member overrides or implements and that have a contract of their own or inherit one.</summary>
    public IEnumerable<ISymbol> ContractedBasesOf(ISymbol member)
    {
        ISymbol? overridden = member switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };
        if (overridden is not null && !ContractOf(overridden).IsNone)
            yield return overridden;
        if (member.ContainingType is not { } type || !ContractedInterfaceMembersOf(type).Any())
            yield break;
        foreach (var declared in Interfaces.ImplementedBy(member))
        {
            if (!ContractOf(declared).IsNone)
                yield return declared;
        }
    }

    /// <summary>The contracted members of the interfaces that a type implements, itself aside.</summary>
    public IEnumerable<ISymbol> ContractedInterfaceMembersOf(INamedTypeSymbol type) =>
        type.AllInterfaces.IsEmpty ? [] : type.AllInterfaces.SelectMany(each => _interfaceMembers.GetOrAdd(each, FindContractedMembers));

    /// <summary>Whether the project or its references may have any controlled member at all.</summary>
    public bool HasControlled => _hasControlled.Value;

    /// <summary>Whether some controlled member of the project or its references bears the name: all that is known of a call by name.</summary>
    public bool IsControlledName(string name) => _names.GetOrAdd(name, FindName);

    /// <summary>Whether a clearance can be held for a value of the type: a transfer, or a type that maps to one.</summary>
    public bool IsTransferLike(ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type, _known.Transfer) || MappingOf(type) is not null;

    /// <summary>The [TransferOf] member that maps values of the type to their transfers.</summary>
    public ISymbol? MappingOf(ITypeSymbol type) => _mappings.Of(type);

    /// <summary>Whether a member is a [TransferOf] mapping, or overrides or implements one.</summary>
    public bool IsMapping(ISymbol member) => _mappings.IsMapping(member);

    private Contract Find(ISymbol member)
    {
        if (!SymbolEqualityComparer.Default.Equals(member, member.OriginalDefinition))
            return Contract.Join([ContractOf(member.OriginalDefinition)], ParametersOf(member));
        var inherited = ContractedBasesOf(member).Select(ContractOf);
        return Contract.Join([DeclaredContractOf(member), .. inherited], ParametersOf(member));
    }

    private ImmutableArray<ISymbol> FindContractedMembers(INamedTypeSymbol type) =>
        _known.MayAnnotate(type.ContainingAssembly) || _list.Concerns(type)
            ? [.. type.GetMembers().Where(member => !ContractOf(member).IsNone)]
            : [];

    private bool FindName(string name) =>
        _list.Names.Contains(name) || _referenced.Value.Concat(_declared.Value).Any(type => type.GetMembers(name).Any(IsControlled));

    private bool IsControlled(ISymbol member) => ContractOf(member).IsControlled;

    // Reading a text is far cheaper than binding its attributes. Names may be written with escapes.
    private static bool MayDeclare(SyntaxTree tree) =>
        tree.ToString() is var text && (text.Contains("RequiresClearance") || text.Contains("ClearanceFor") || text.Contains("\\u"));

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };
}
