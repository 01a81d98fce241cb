using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>
/// What a call writes to objects that were there before, read from the bodies at hand: the members that are assigned, and
/// the variables or types of collections that are changed where it is not known whose they are. Of which object is left open.
/// </summary>
internal sealed class Effects(FlowCompilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, (ISymbol[] Writes, IMethodSymbol[] Calls)> _own = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableHashSet<ISymbol>> _all = new(SymbolEqualityComparer.Default);
    private readonly Implementations _implementations = new(compilation.Project.Compilation);
    private readonly KeptDelegates _kept = new(compilation);

    /// <summary>What a method, accessor, lambda or local function writes, itself or by what it calls.</summary>
    public ImmutableHashSet<ISymbol> Of(IMethodSymbol method) => _all.GetOrAdd(method.OriginalDefinition, Collect);

    /// <summary>The members that change with a place that is written; for a collection that no member leads to, its variable or type.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isInside">Whether it is the object at that place which changes.</param>
    /// <param name="origin">What a variable was given, where that is known.</param>
    public static IEnumerable<ISymbol> Written(IOperation? place, bool isInside, Func<IOperation, IOperation?> origin)
    {
        while (place is not null)
        {
            switch (place)
            {
                case IMemberReferenceOperation { Member: var member, Instance: var owner }:
                    var isOfCollection = member.ContainingType.IsIn("System");
                    if (!isOfCollection)
                        yield return member;
                    if (!isOfCollection && owner?.Type is not { IsValueType: true })
                        yield break;
                    (place, isInside) = (owner, isOfCollection);
                    break;
                case IArrayElementReferenceOperation element:
                    (place, isInside) = (element.ArrayReference, true);
                    break;
                case IConversionOperation conversion:
                    place = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    place = parenthesized.Operand;
                    break;
                default:
                    if (!isInside || origin(place) is IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation or IAnonymousObjectCreationOperation)
                        yield break;
                    if (origin(place)?.Bare() is IMemberReferenceOperation alias)
                    {
                        place = alias;
                        break;
                    }

                    if (place is ILocalReferenceOperation or IParameterReferenceOperation)
                        yield return References.Roots(place).First();
                    else if (place.Type is { } type)
                        yield return type;
                    yield break;
            }
        }
    }

    /// <summary>Whether a call changes the object that it is made on, by its name where its body does not say.</summary>
    public bool Mutates(IInvocationOperation call) => FrameworkSymbols.Mutates(call.TargetMethod) && compilation.BodiesOf(call.TargetMethod).IsEmpty;

    /// <summary>What a delegate may run that is made in a body, or is kept in a member that the body reads.</summary>
    public IEnumerable<IMethodSymbol> Delegates(IOperation body) => body.DescendantsAndSelf().SelectMany(operation => operation switch
    {
        IAnonymousFunctionOperation lambda => [lambda.Symbol],
        IMethodReferenceOperation reference => [reference.Method],
        _ => _kept.Read(operation),
    });

    private ImmutableHashSet<ISymbol> Collect(IMethodSymbol method)
    {
        var writes = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IMethodSymbol>([method]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next))
                continue;
            var own = _own.GetOrAdd(next, Read);
            writes.UnionWith(own.Writes);
            foreach (var call in own.Calls)
                open.Push(call);
        }

        return writes.ToImmutable();
    }

    private (ISymbol[] Writes, IMethodSymbol[] Calls) Read(IMethodSymbol method)
    {
        var operations = compilation.BodiesOf(method).SelectMany(body => body.DescendantsAndSelf()).ToList();
        var made = new HashSet<ISymbol>(operations.OfType<IVariableDeclaratorOperation>().Where(declarator => declarator.Initializer?.Value.Bare() is IObjectCreationOperation).Select(declarator => declarator.Symbol), SymbolEqualityComparer.Default);
        made.ExceptWith(operations.OfType<IAssignmentOperation>().Select(assignment => assignment.Target).OfType<ILocalReferenceOperation>().Select(local => local.Local));
        var places = operations.SelectMany(Places).Where(each => !IsOfNew(each.Place, made, method.MethodKind == MethodKind.Constructor));
        return ([.. places.SelectMany(each => Written(each.Place, each.IsInside, Origin))],
            [.. operations.SelectMany(Called).Where(called => OwnTypes.IsInSource(called)).Select(called => called.OriginalDefinition), .. _implementations.Of(method)]);

        IOperation? Origin(IOperation variable) => variable is ILocalReferenceOperation { Local: var local }
            ? operations.OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.Initializer?.Value.Bare()
            : variable;
    }

    // What a new object is made of is no change of one that was there.
    private static bool IsOfNew(IOperation place, HashSet<ISymbol> made, bool inConstructor) => place is IMemberReferenceOperation { Instance: { } owner } && owner switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => place.Parent?.Parent?.Parent is not IMemberInitializerOperation,
        IInstanceReferenceOperation => inConstructor,
        ILocalReferenceOperation local => made.Contains(local.Local),
        _ => false,
    };

    private IEnumerable<(IOperation Place, bool IsInside)> Places(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation deconstruction => deconstruction.Target.DescendantsAndSelf().OfType<IMemberReferenceOperation>().Select(member => ((IOperation)member, false)),
        IAssignmentOperation assignment => [(assignment.Target, false)],
        IIncrementOrDecrementOperation increment => [(increment.Target, false)],
        IArgumentOperation argument when compilation.References.MayWrite(argument.Parameter) => [(argument.Value, false)],
        IInvocationOperation { Instance: { } instance } call when Mutates(call) => [(instance, true)],
        _ => [],
    };

    private IEnumerable<IMethodSymbol> Called(IOperation operation) => operation.CalledMethods().Concat(_kept.Read(operation));
}
