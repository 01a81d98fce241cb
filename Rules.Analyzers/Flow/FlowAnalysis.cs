using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>
/// Follows every path of one body until nothing new is learned, then reads what is known where controlled members are
/// reached and where the body ends. Ends on every input: values are bounded by the places in the code and facts only
/// shrink at a point; where it takes too long all the same, it says so and proves nothing.
/// </summary>
internal sealed class FlowAnalysis
{
    /// <summary>The place that holds what the body returns.</summary>
    public static readonly object Return = "return";

    private const int VisitsPerPoint = 60;

    private readonly Dictionary<FlowPoint, FlowState> _states = [];
    private readonly SortedSet<(int Order, int Number)> _open = [];
    private readonly List<FlowPoint> _points = [];
    private readonly Dictionary<FlowPoint, int> _numbers = [];
    private readonly Dictionary<object, int> _placeOrder = [];
    private readonly FlowState _entry;

    public FlowAnalysis(Body body, FlowState entry, FlowOptions options)
    {
        Body = body;
        Options = options;
        _entry = entry;
    }

    public Body Body { get; }

    public FlowOptions Options { get; }

    /// <summary>What is known where the body ends; null where it never does.</summary>
    public FlowState? Exit { get; private set; }

    /// <summary>The controlled members that the body reaches without proof.</summary>
    public List<Unproven> Unproven { get; } = [];

    /// <summary>The values of the analysis.</summary>
    public ValueTable Values => Options.Values;

    /// <summary>What is done with clearances.</summary>
    public Demands Demands { get; } = new();

    /// <summary>What flow captures stand for.</summary>
    public Dictionary<CaptureId, IOperation> Captures { get; } = [];

    /// <summary>Whether methods that say so never return, by method and parameter.</summary>
    public Dictionary<(IMethodSymbol Method, int Parameter), bool> NeverReturning { get; } = [];

    /// <summary>The local functions and lambdas that have been read.</summary>
    public Dictionary<IMethodSymbol, Helper> LocalFunctions { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the analysis gave up.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Whether all operations have settled, and what is seen now is what is reported.</summary>
    public bool IsReading { get; private set; }

    /// <summary>Runs the analysis.</summary>
    public FlowAnalysis Run()
    {
        // Helpers that call helpers are read inside one another.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Enter(new FlowPoint(Body.Graph.Blocks[0], null), _entry);
        var visits = 0;
        while (_open.Count > 0)
        {
            Options.Cancellation.ThrowIfCancellationRequested();
            var next = _open.Min;
            _open.Remove(next);
            if (++visits > VisitsPerPoint * (_points.Count + 10) || !Options.Effort.Take())
            {
                GaveUp = true;
                return this;
            }

            Visit(_points[next.Number]);
        }

        IsReading = true;
        foreach (var point in _points.OrderBy(point => point.Block.Ordinal).ToList())
            Visit(point);
        foreach (var function in Body.Graph.LocalFunctions)
        {
            if (Options.Compilation.Functions.Find(function, this) is { } helper)
                Take(helper.Proven);
        }

        return this;
    }

    /// <summary>Takes over what stays unproven in a lambda or local function.</summary>
    public void Take(FlowAnalysis inner)
    {
        Unproven.AddRange(inner.Unproven);
        GaveUp |= inner.GaveUp;
    }

    /// <summary>Something may throw here: the handlers around learn what is known.</summary>
    /// <param name="point">The point.</param>
    /// <param name="state">What is known there.</param>
    /// <param name="onlyRefusal">Whether nothing can be thrown but that a clearance is refused.</param>
    public void MayThrow(FlowPoint point, FlowState state, bool onlyRefusal = false)
    {
        if (IsReading || state.IsUnreachable || !Options.FollowExceptions)
            return;
        var after = point.After;
        foreach (var region in Around(point.Block))
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
                after = after?.Outer;
            if (region.Kind != ControlFlowRegionKind.Try)
                continue;
            foreach (var handler in region.EnclosingRegion!.NestedRegions)
            {
                if (handler.Kind == ControlFlowRegionKind.Finally)
                    Enter(new FlowPoint(First(handler), new Continuation(null, 0, after)), state);
                else if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler && !(onlyRefusal && LetsRefusalPass(handler)))
                    Enter(new FlowPoint(First(handler), after), state);
            }
        }
    }

    // Out to the edge of this body: beyond that of a lambda lie the regions of the body that makes it.
    private IEnumerable<ControlFlowRegion> Around(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null && region != Body.Graph.Root; region = region.EnclosingRegion)
            yield return region;
    }

    private bool LetsRefusalPass(ControlFlowRegion handler) =>
        handler.ExceptionType is { } caught && caught.SpecialType != SpecialType.System_Object && !Options.Compilation.Refusals.Any(refusal => Options.Compilation.Is(refusal, caught));

    private BasicBlock First(ControlFlowRegion region) => Body.Graph.Blocks[region.FirstBlockOrdinal];

    private void Enter(FlowPoint point, FlowState state, FlowPoint? from = null)
    {
        if (state.IsUnreachable)
            return;
        if (IsReading)
        {
            Demands.Compare(from!, state, point, _states[point]);
            return;
        }

        if (!_numbers.TryGetValue(point, out var number))
        {
            number = _points.Count;
            _numbers.Add(point, number);
            _points.Add(point);
        }

        if (_states.TryGetValue(point, out var known))
        {
            var joined = StateJoin.Of(Options.Values, PlaceOrder, point, known, state);
            if (joined.Equals(known))
                return;
            _states[point] = joined;
        }
        else
        {
            _states.Add(point, state.Copy());
        }

        _open.Add((point.Block.Ordinal, number));
    }

    private int PlaceOrder(object place)
    {
        if (!_placeOrder.TryGetValue(place, out var order))
            _placeOrder.Add(place, order = _placeOrder.Count);
        return order;
    }

    private void Visit(FlowPoint point)
    {
        var state = _states[point].Copy();
        if (point.Block.Kind == BasicBlockKind.Exit)
        {
            Exit = state;
            return;
        }

        var evaluator = new Evaluator(this, point, state);
        foreach (var operation in point.Block.Operations)
            evaluator.Run(operation);
        var value = point.Block.BranchValue is { } branchValue ? evaluator.Run(branchValue) : null;
        if (state.IsUnreachable)
            return;

        if (point.Block.ConditionalSuccessor is { } conditional)
        {
            var whenTrue = point.Block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Take(point, conditional, Assume(state, value!, whenTrue), null);
            state = Assume(state, value!, !whenTrue);
            value = null;
        }

        if (point.Block.FallThroughSuccessor is { } fallThrough)
            Take(point, fallThrough, state, value);
    }

    private static FlowState Assume(FlowState state, Value condition, bool truth)
    {
        var assumed = state.Copy();
        assumed.Add(Fact.Is(condition, truth));
        return assumed;
    }

    private void Take(FlowPoint point, ControlFlowBranch branch, FlowState state, Value? value)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw:
            case ControlFlowBranchSemantics.Rethrow:
                MayThrow(point, state);
                return;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                Resume(point, state);
                return;
            case ControlFlowBranchSemantics.Return when value is not null:
                state.Put(Return, value);
                break;
        }

        Leave(point, branch, 0, state, point.After);
    }

    // The end of a finally, or of a filter that said no.
    private void Resume(FlowPoint point, FlowState state)
    {
        if (point.After is { Branch: { } branch } after && IsInFinally(point.Block))
            Leave(point, branch, after.Index + 1, state, after.Outer);
        else
            MayThrow(point, state);
    }

    private bool IsInFinally(BasicBlock block)
    {
        foreach (var region in Around(block))
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
                return true;
            if (region.Kind == ControlFlowRegionKind.Filter)
                return false;
        }

        return false;
    }

    private void Leave(FlowPoint point, ControlFlowBranch branch, int index, FlowState state, Continuation? after)
    {
        if (index < branch.FinallyRegions.Length)
            Enter(new FlowPoint(First(branch.FinallyRegions[index]), new Continuation(branch, index, after)), state, point);
        else if (branch.Destination is { } destination)
            Enter(new FlowPoint(destination, after), state, point);
    }
}
