using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What the flow analysis knows of a compilation; shared by all bodies, safe for several threads.</summary>
internal sealed class FlowCompilation
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _copied = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IParameterSymbol, bool> _assignedPrimary = new(SymbolEqualityComparer.Default);

    public FlowCompilation(Project project)
    {
        Project = project;
        Mappings = new MappingReads(this);
        References = new References(this);
        Effects = new Effects(this);
        Bodies = new Bodies(this);
        NeverReturning = new NeverReturning(Bodies);
        Functions = new Helpers(this);
        Permitted = Known.Outcome.GetMembers("Permitted").OfType<IFieldSymbol>().First().ConstantValue!;
        Refusals = [Known.ClearanceException, .. project.Compilation.GetTypesByMetadataName("System.ArgumentNullException"), .. project.Compilation.GetTypesByMetadataName("System.NullReferenceException")];
        Outcomes = [.. Known.Outcome.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.ConstantValue!)];
    }

    public Project Project { get; }

    public KnownSymbols Known => Project.Known;

    public ControlledMembers Members => Project.Members;

    public MappingReads Mappings { get; }

    public References References { get; }

    public Effects Effects { get; }

    public Bodies Bodies { get; }

    public NeverReturning NeverReturning { get; }

    public Helpers Functions { get; }

    /// <summary>The constant of <c>Outcome.Permitted</c>.</summary>
    public object Permitted { get; }

    /// <summary>The constants of <c>Outcome</c>; a decision has no other.</summary>
    public IReadOnlyList<object> Outcomes { get; }

    /// <summary>What a demand throws: that it is refused, or that there is no clearance or transfer.</summary>
    public ImmutableArray<INamedTypeSymbol> Refusals { get; }

    /// <summary>Whether a method asks the gate: a check of the interface or of the library's gate.</summary>
    public bool IsGateCheck(IMethodSymbol method) => method.Name is "Check" or "CheckAsync" && IsOfGate(method);

    /// <summary>Whether a method redeems the reference of a clearance: it gives a clearance for the transfer that it is handed, or throws.</summary>
    public bool IsRedemption(IMethodSymbol method) => method.Name is "RedeemAsync" or "RedeemLineAsync" && IsOfGate(method);

    /// <summary>Whether a member may be reached from code that is itself controlled.</summary>
    public bool IsControlled(Body body)
    {
        for (ISymbol? owner = body.Owner; owner is IMethodSymbol or IPropertySymbol; owner = owner.ContainingSymbol)
        {
            if (Members.ContractOf(owner).IsControlled)
                return true;
        }

        return false;
    }

    private bool IsOfGate(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, Known.Gate) ||
        (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Known.Library) && method.ContainingType.AllInterfaces.Contains(Known.Gate, SymbolEqualityComparer.Default));

    /// <summary>Whether every value of a type is one of another type too.</summary>
    public bool Is(ITypeSymbol from, ITypeSymbol to)
    {
        if (from is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            from = nullable.TypeArguments[0];
        var conversion = ((CSharpCompilation)Project.Compilation).ClassifyConversion(from, to);
        return conversion.IsIdentity || (conversion.IsReference && conversion.IsImplicit) || conversion.IsBoxing;
    }

    /// <summary>Whether a variable of the function around, or a parameter of a primary constructor, holds one value for as long as it lives.</summary>
    public bool IsStableOutside(ISymbol variable, Body body) =>
        IsOfPrimaryConstructor(variable) && variable is IParameterSymbol parameter
            ? !_assignedPrimary.GetOrAdd(parameter, IsAssignedInType)
            : body.Variables.IsNeverReassigned(variable);

    /// <summary>Whether a copy that <c>with</c> makes of a record has its members: unless a constructor that somebody wrote makes the copy, for it or for a record that derives from it here.</summary>
    public bool CopiesMembers(ITypeSymbol type) =>
        _copied.GetOrAdd(type.OriginalDefinition, each => type.IsRecord && Project.Compilation.Assembly.GlobalNamespace.AllTypes().Append(each).Where(record => record.IsRecord && OwnTypes.AreRelated(record, each)).OfType<INamedTypeSymbol>()
            .SelectMany(record => record.InstanceConstructors)
            .All(constructor => constructor.IsImplicitlyDeclared || constructor.Parameters.Length != 1 || !SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type.OriginalDefinition, constructor.ContainingType.OriginalDefinition)));

    /// <summary>The bodies of a member at hand: of a property, its getter's. None of what the compiler makes up.</summary>
    public ImmutableArray<IOperation> BodiesOf(ISymbol member)
    {
        var source = (member is IPropertySymbol property ? property.GetMethod : member) is IMethodSymbol method ? Bodies.WithBody(method) : member;
        return source is null or { IsImplicitlyDeclared: true, CanBeReferencedByName: true } ? [] : [.. source.DeclaringSyntaxReferences
            .Where(reference => Project.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            .Select(reference => ModelOf(reference.SyntaxTree).GetOperation(reference.GetSyntax()))
            .OfType<IOperation>()];
    }

    /// <summary>The semantic model of a tree: a helper may stand in another file than its caller.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) =>
#pragma warning disable RS1030 // The summary of a helper needs its body, wherever that stands; the model is made once a tree.
        _models.GetOrAdd(tree, each => Project.Compilation.GetSemanticModel(each));
#pragma warning restore RS1030

    private static bool IsOfPrimaryConstructor(ISymbol variable) =>
        variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } &&
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    // By name: an assignment of something else of that name costs a proof, never makes one.
    private static bool IsAssignedInType(IParameterSymbol parameter) =>
        parameter.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).SelectMany(type => type.DescendantNodes()).Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter.Name && name.Parent is not MemberAccessExpressionSyntax),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax name } => name.Identifier.ValueText == parameter.Name,
            RefExpressionSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.ValueText == parameter.Name,
            PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name } => name.Identifier.ValueText == parameter.Name,
            PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name } => name.Identifier.ValueText == parameter.Name,
            _ => false,
        });
}
