using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>
/// What a body does with clearances. A demand guards what comes after it: where a way with it and one without it meet and
/// go on to do something, it guards nothing. A way that ends without having come there needs none.
/// </summary>
internal sealed class Demands
{
    private readonly HashSet<(Value Clearance, Value Transfer)> _handedOn = [];
    private readonly HashSet<(Value Clearance, Value Transfer)> _demanded = [];
    private readonly HashSet<(Value Clearance, Value Transfer)> _avoided = [];

    /// <summary>The pairs that were handed on to a member that demands them.</summary>
    public IEnumerable<(Value Clearance, Value Transfer)> HandedOn => _handedOn;

    /// <summary>The pairs that were demanded before anything that follows.</summary>
    public IEnumerable<(Value Clearance, Value Transfer)> Guarding => _demanded.Except(_avoided);

    /// <summary>Whether a clearance was handed on with a transfer, or demanded for it before anything that follows.</summary>
    public bool Keep(Value clearance, Value transfer) => _handedOn.Contains((clearance, transfer)) || Guarding.Contains((clearance, transfer));

    /// <summary>Whether a clearance was demanded for a transfer, and what follows is reached without it too.</summary>
    public bool AreAvoided(Value clearance, Value transfer) => _avoided.Contains((clearance, transfer));

    /// <summary>Notes that a clearance is handed on with a transfer.</summary>
    public void HandOn(Value clearance, Value transfer) => _handedOn.Add((clearance, transfer));

    /// <summary>Takes over what a lambda does, for whoever gets it to call.</summary>
    public void Take(Demands inner)
    {
        _handedOn.UnionWith(inner._handedOn);
        _demanded.UnionWith(inner._demanded);
        _avoided.UnionWith(inner._avoided);
    }

    /// <summary>Compares what a way brings with what is known where it arrives.</summary>
    public void Compare(FlowPoint from, FlowState brought, FlowPoint to, FlowState known)
    {
        foreach (var fact in brought.Facts)
        {
            if (fact.Relation != Relation.Demanded)
                continue;
            _demanded.Add((fact.Subject, fact.Object!));
            if (!known.Facts.Contains(fact) && IsForward(from.Block, to.Block) && Acts(to.Block))
                _avoided.Add((fact.Subject, fact.Object!));
        }
    }

    // A round of a loop comes back to where it began: what is demanded in each round need not be before the first.
    private static bool IsForward(BasicBlock from, BasicBlock to) => from.Ordinal < to.Ordinal;

    // Whether from here on anything is done that could ship: what only comes to its end could not.
    private static bool Acts(BasicBlock block)
    {
        var seen = new HashSet<BasicBlock> { block };
        var open = new Stack<BasicBlock>(seen);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next.Operations.Append(next.BranchValue).OfType<IOperation>().SelectMany(operation => operation.DescendantsAndSelf()).Any(IsAct))
                return true;
            foreach (var branch in new[] { next.ConditionalSuccessor, next.FallThroughSuccessor })
            {
                if (branch?.Destination is { } destination && IsForward(next, destination) && seen.Add(destination))
                    open.Push(destination);
            }
        }

        return false;
    }

    // A call, a member that is set, an element that is yielded; what is given nothing of this body, such as Results.Ok(), can
    // have shipped nothing of it, but for a local function, which sees all.
    private static bool IsAct(IOperation operation) => !operation.IsImplicit && operation switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } or IReturnOperation { Kind: OperationKind.YieldReturn } => true,
        IInvocationOperation or IObjectCreationOperation or IDynamicInvocationOperation or IFunctionPointerInvocationOperation or IAssignmentOperation { Target: IMemberReferenceOperation or IArrayElementReferenceOperation } =>
            operation.Descendants().Any(part => part is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IFlowCaptureReferenceOperation),
        _ => false,
    };
}
