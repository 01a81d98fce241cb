using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>How the locals and parameters of a member are assigned: a variable that another function assigns, or that is assigned again, may hold something else by the time it is read.</summary>
internal sealed class VariableUse
{
    private readonly Dictionary<ISymbol, int> _writes = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _writtenElsewhere = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _writtenInLoop = new(SymbolEqualityComparer.Default);
    private readonly bool _hasLabels;

    private readonly References _references;

    public VariableUse(IEnumerable<IOperation> bodies, References references)
    {
        _references = references;
        foreach (var operation in bodies.SelectMany(body => body.DescendantsAndSelf()))
        {
            _hasLabels |= operation is ILabeledOperation;
            if (Declared(operation) is { } declared)
                Count(declared);
            foreach (var target in Targets(operation))
                Note(target);
            _writtenElsewhere.UnionWith(References.Aliased(operation));
        }
    }

    /// <summary>Whether the variable, or a field, may change at any time: another name stands for it, or a lambda or local function other than the one that declares it assigns it.</summary>
    public bool IsWrittenElsewhere(ISymbol variable) => _writtenElsewhere.Contains(variable);

    /// <summary>Whether the variable holds one value for as long as it lives.</summary>
    public bool IsNeverReassigned(ISymbol variable)
    {
        _writes.TryGetValue(variable, out var writes);
        return writes <= (variable is IParameterSymbol { RefKind: not RefKind.Out } ? 0 : 1) &&
            !(_hasLabels && variable is ILocalSymbol) && !_writtenInLoop.Contains(variable) && !_writtenElsewhere.Contains(variable);
    }

    // A declaration that brings its first value along.
    private static ILocalSymbol? Declared(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is not null || declarator.Parent is IForEachLoopOperation => declarator.Symbol,
        IDeclarationPatternOperation pattern => pattern.DeclaredSymbol as ILocalSymbol,
        IRecursivePatternOperation pattern => pattern.DeclaredSymbol as ILocalSymbol,
        IListPatternOperation pattern => pattern.DeclaredSymbol as ILocalSymbol,
        _ => null,
    };

    private IEnumerable<IOperation> Targets(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation deconstruction => Parts(deconstruction.Target),
        IAssignmentOperation assignment => [assignment.Target],
        IIncrementOrDecrementOperation increment => [increment.Target],
        IArgumentOperation argument when _references.MayWrite(argument.Parameter) => [argument.Value],
        IInvocationOperation { Instance: { } instance } call when _references.MayReplace(call) => [instance],
        IForEachLoopOperation loop => Parts(loop.LoopControlVariable),
        _ => [],
    };

    private static IEnumerable<IOperation> Parts(IOperation target) => target switch
    {
        IDeclarationExpressionOperation declaration => Parts(declaration.Expression),
        ITupleOperation tuple => tuple.Elements.SelectMany(Parts),
        _ => [target],
    };

    private void Count(ISymbol variable) => _writes[variable] = (_writes.TryGetValue(variable, out var count) ? count : 0) + 1;

    private void Note(IOperation target)
    {
        foreach (var variable in References.Roots(target).Where(root => root is not IFieldSymbol))
            Note(target, variable);
    }

    private void Note(IOperation target, ISymbol variable)
    {
        Count(variable);
        var isDeclaration = target is IDeclarationExpressionOperation or ILocalReferenceOperation { IsDeclaration: true };
        for (var outer = target.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILoopOperation && !isDeclaration)
                _writtenInLoop.Add(variable);
            var function = outer switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is null)
                continue;
            if (!SymbolEqualityComparer.Default.Equals(function, variable.ContainingSymbol))
                _writtenElsewhere.Add(variable);
            break;
        }
    }
}
