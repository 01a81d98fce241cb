using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>
/// Follows guarded types, as type arguments and as <c>System.Type</c> values, to the members that must not get them:
/// directly, through variables, and through helpers of the project that pass them on.
/// </summary>
/// <param name="isGuarded">Whether a type is followed.</param>
/// <param name="isSinkOf">Whether a member must not get a guarded type: as a type argument, argument or receiver.</param>
/// <param name="describe">The diagnostic for a guarded type that gets there.</param>
internal sealed class TypeFlow(Func<ITypeSymbol, bool> isGuarded, Func<ISymbol, bool> isSinkOf, Func<Location, string, ITypeSymbol, Diagnostic> describe)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _isSink = new(SymbolEqualityComparer.Default);

    // Nodes are what can hold a type: type parameters, and variables, members and methods of type System.Type.
    private readonly ConcurrentQueue<(ISymbol Node, ITypeSymbol Type, Location At)> _entries = new();
    private readonly ConcurrentQueue<(ISymbol From, ISymbol To)> _edges = new();
    private readonly ConcurrentQueue<(ISymbol Node, Location At, string Member)> _sinks = new();

    public void Register(GuardedRegistration registration)
    {
        registration.OnOperation(Call, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.PropertyReference);
        registration.OnOperation(Assign, OperationKind.VariableDeclarator, OperationKind.SimpleAssignment, OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.Return);
        registration.OnCompilationEnd(Join);
    }

    private void Call(OperationAnalysisContext context)
    {
        var (member, arguments, receiver) = context.Operation is IPropertyReferenceOperation { Instance: { } instance } property && instance.Type.IsSystemType()
            ? (property.Property, [], instance)
            : context.Operation.AsCall() is var call ? ((ISymbol?)call.Method, call.Arguments, call.Receiver) : default;
        if (member is null || !TakesTypes(member))
            return;

        // Most calls are to members of other assemblies that are no sinks: nothing can come of them.
        var isSink = _isSink.GetOrAdd(member.OriginalDefinition, isSinkOf);
        if (!isSink && !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, context.Compilation.Assembly))
            return;

        var at = context.Operation.Syntax.GetLocation();
        if (member is IMethodSymbol)
        {
            foreach (var (parameter, argument) in TypeArguments(member))
                Flow(Origins(argument, at), parameter);
        }

        if (receiver is not null && receiver.Type.IsSystemType())
            Flow(Origins(receiver), null);
        foreach (var argument in arguments)
        {
            if (argument.Value.Bare() is { } value && value.Type.IsSystemType())
                Flow(Origins(value), argument.Parameter?.OriginalDefinition);
        }

        void Flow(IEnumerable<(ISymbol? Node, ITypeSymbol? Type, Location At)> origins, ISymbol? into)
        {
            foreach (var (node, type, place) in origins)
            {
                if (isSink && type is not null)
                    context.ReportDiagnostic(describe(at, member.Name(), type));
                else if (isSink)
                    _sinks.Enqueue((node!, at, member.Name()));
                else if (into is not null)
                    Add(node, type, place, into);
            }
        }
    }

    private static bool TakesTypes(ISymbol member)
    {
        if (member is not IMethodSymbol method || method.IsGenericMethod || method.ContainingType is { IsGenericType: true } || member.ContainingType.IsSystemType())
            return true;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.IsSystemType() || parameter.Type.SpecialType == SpecialType.System_Object)
                return true;
        }

        return false;
    }

    private void Assign(OperationAnalysisContext context)
    {
        var (targets, value) = context.Operation switch
        {
            IVariableDeclaratorOperation { Initializer.Value: var initial, Symbol: var local } => ([local], initial),
            ISimpleAssignmentOperation { Value: var assigned } assignment => (Node(assignment.Target) is { } node ? [node] : ImmutableArray<ISymbol>.Empty, assigned),
            IFieldInitializerOperation { Value: var initial } field => (ImmutableArray<ISymbol>.CastUp(field.InitializedFields), initial),
            IPropertyInitializerOperation { Value: var initial } property => (ImmutableArray<ISymbol>.CastUp(property.InitializedProperties), initial),
            IReturnOperation { ReturnedValue: { } returned } => ([Returning(context.ContainingSymbol)], returned),
            _ => (ImmutableArray<ISymbol>.Empty, null),
        };
        if (value is null || !value.Bare().Type.IsSystemType())
            return;
        foreach (var (node, type, at) in Origins(value.Bare()))
        {
            foreach (var target in targets)
                Add(node, type, at, target.OriginalDefinition);
        }
    }

    private void Add(ISymbol? node, ITypeSymbol? type, Location at, ISymbol target)
    {
        if (type is not null)
            _entries.Enqueue((target, type, at));
        else
            _edges.Enqueue((node!, target));
    }

    /// <summary>What a type argument brings: a guarded type, or whatever a type parameter stands for.</summary>
    private IEnumerable<(ISymbol? Node, ITypeSymbol? Type, Location At)> Origins(ITypeSymbol type, Location at) =>
        type is ITypeParameterSymbol ? [(type.OriginalDefinition, null, at)] : isGuarded(type) ? [(null, type, at)] : [];

    /// <summary>What a value of type System.Type may be.</summary>
    private IEnumerable<(ISymbol? Node, ITypeSymbol? Type, Location At)> Origins(IOperation value)
    {
        var at = value.Syntax.GetLocation();
        switch (value.Bare())
        {
            case ITypeOfOperation of:
                return Origins(of.TypeOperand, at);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Origins(conditional.WhenTrue).Concat(Origins(whenFalse));
            case ICoalesceOperation coalesce:
                return Origins(coalesce.Value).Concat(Origins(coalesce.WhenNull));
            case IInvocationOperation { TargetMethod.Name: "GetType", TargetMethod.ContainingType.SpecialType: SpecialType.System_Object, Instance.Type: { } type }:
                return Origins(type, at);
            case IInvocationOperation { Instance: { } instance } when instance.Type.IsSystemType():
                return Origins(instance);
            case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments } when arguments[0].Value.Type.IsSystemType():
                return Origins(arguments[0].Value);
            case var other:
                return Node(other) is { } node && node.DeclaringSyntaxReferences.Length > 0 ? [(node, null, at)] : [];
        }
    }

    private static ISymbol? Node(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter.OriginalDefinition,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation property => property.Property.OriginalDefinition,
        IInvocationOperation invocation => invocation.TargetMethod.OriginalDefinition,
        _ => null,
    };

    private static ISymbol Returning(ISymbol member) => member is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : member;

    private static IEnumerable<(ITypeParameterSymbol Parameter, ITypeSymbol Argument)> TypeArguments(ISymbol member)
    {
        if (member is IMethodSymbol { IsGenericMethod: true } method)
        {
            for (var i = 0; i < method.TypeArguments.Length; i++)
                yield return (method.OriginalDefinition.TypeParameters[i], method.TypeArguments[i]);
        }

        if (member.ContainingType is { IsGenericType: true } type)
        {
            for (var i = 0; i < type.TypeArguments.Length; i++)
                yield return (type.OriginalDefinition.TypeParameters[i], type.TypeArguments[i]);
        }
    }

    // A node from which a type flows into a sink is one, too.
    private void Join(CompilationAnalysisContext context)
    {
        if (_entries.IsEmpty || _sinks.IsEmpty)
            return;
        var into = _edges.ToLookup(edge => edge.To, edge => edge.From, SymbolEqualityComparer.Default);
        var reached = new Dictionary<ISymbol, string>(SymbolEqualityComparer.Default);
        var open = new Queue<(ISymbol Node, string Member)>(_sinks.Select(sink => (sink.Node, sink.Member)));
        while (open.Count > 0)
        {
            var (node, member) = open.Dequeue();
            if (reached.ContainsKey(node))
                continue;
            reached.Add(node, member);
            foreach (var from in into[node])
                open.Enqueue((from!, member));
        }

        // Where a local of one method holds the type, the call that gets it says more than the line that names the type.
        var direct = _sinks.Where(sink => sink.Node is ILocalSymbol).ToLookup(sink => sink.Node, sink => sink.At, SymbolEqualityComparer.Default);
        foreach (var (node, type, at) in _entries)
        {
            if (reached.TryGetValue(node, out var member))
                context.ReportDiagnostic(describe(direct[node].FirstOrDefault() ?? at, member, type));
        }
    }
}
