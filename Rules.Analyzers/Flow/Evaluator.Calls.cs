using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <content>Calls: what the library, the framework, contracts and own helpers say of them.</content>
internal sealed partial class Evaluator
{
    /// <summary>The member of a task that is its result.</summary>
    public const string Awaiting = "await";

    private Value Call(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (FrameworkSymbols.IsConditional(method))
            return CallPerhaps(invocation);

        var receiver = invocation.Instance is { } instance ? Evaluate(instance) : null;
        var call = new CallSite(invocation, method, receiver, method.Parameters.Length);
        var arguments = Arguments(invocation.Arguments);
        arguments.CopyTo(call.In, 0);
        Reach(invocation, method, arguments, Operations(invocation.Arguments, method.Parameters.Length), receiver);
        analysis.MayThrow(point, state, onlyRefusal: IsPlainDemand(invocation));

        // A mapping may remember what it made.
        var mapped = receiver ?? call.In.FirstOrDefault();
        var isMapping = IsMapping(method, invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value, mapped);
        if (!isMapping)
            EndProofs(invocation);
        if (Compilation.References.MayReplace(invocation))
            Changed(invocation, "replaced", invocation.Instance!);
        foreach (var argument in invocation.Arguments)
            ComeOut(argument, call);
        if (receiver is not null && !IsNullable(method.ContainingType))
            state.Add(Fact.NotNull(receiver));

        if (IsClone(method) && receiver is not null)
            return Copy(invocation, receiver);
        var result = isMapping
            ? MapToTransfer(invocation, mapped)
            : CallLibrary(call) ?? CallFramework(call) ?? CallDelegate(call) ?? CallHelper(call);
        Promise(call, result);
        MayThrow();
        return result;
    }

    // What is called without being written as a call: an operator, a conversion, a Deconstruct.
    private void RunMethod(IOperation site, IMethodSymbol? method, Value[] arguments, IOperation?[] operations, Value? receiver = null)
    {
        if (method is null || method.ContainingType?.SpecialType == SpecialType.System_String)
            return;
        Reach(site, method, arguments, operations, receiver);
        MayThrow();
        EndProofs(method, site);
    }

    private static IOperation?[] Operations(ImmutableArray<IArgumentOperation> arguments, int parameters)
    {
        var operations = new IOperation?[parameters];
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < parameters)
                operations[parameter.Ordinal] = argument.Value;
        }

        return operations;
    }

    /// <summary>Evaluates arguments in the order written; gives their values by the position of the parameter.</summary>
    private Value[] Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new Value[arguments.IsEmpty ? 0 : arguments.Max(argument => argument.Parameter?.Ordinal ?? 0) + 1];
        foreach (var argument in arguments)
        {
            var value = argument.Parameter is { RefKind: RefKind.Out } ? Values.At(argument, "out") : Evaluate(argument.Value);
            _seen[argument] = value;
            if (argument.Parameter is { } parameter)
                values[parameter.Ordinal] = value;
        }

        for (var index = 0; index < values.Length; index++)
            values[index] ??= Values.Of("an argument that is missing");
        return values;
    }

    private Value[] ArgumentsSeen(ImmutableArray<IArgumentOperation> arguments) =>
        [.. arguments.Select(argument => _seen.TryGetValue(argument, out var value) ? value : Fresh(argument))];

    // What is passed by reference may hold anything after the call.
    private void ComeOut(IArgumentOperation argument, CallSite call)
    {
        if (argument.Parameter is not { } parameter || !Compilation.References.MayWrite(parameter))
            return;
        var value = Fresh(argument, parameter.RefKind == RefKind.Out ? "out" : "ref");
        if (parameter.Ordinal < call.Out.Length)
            call.Out[parameter.Ordinal] = value;
        if (argument.Value is IMemberReferenceOperation { Instance: { } instance })
            Evaluate(instance);
        Store(argument.Value, value, argument);
    }

    // A method with [Conditional] is not called in every build, and its arguments are not evaluated there: nothing is
    // known after it, and what it assigned may not have been.
    private Value CallPerhaps(IInvocationOperation invocation)
    {
        var before = state.Copy();
        var scratch = new Evaluator(analysis, point, state.Copy());
        foreach (var part in invocation.ChildOperations)
            scratch.Evaluate(part);
        scratch.MayThrow();
        foreach (var place in before.Places.Keys)
        {
            if (!scratch.Places.TryGetValue(place, out var value) || !ReferenceEquals(value, before.Places[place]))
                state.Clear(place);
        }

        return Fresh(invocation);
    }

    private ImmutableDictionary<object, Value> Places => state.Places;

    private Value Await(IOperation await, Value task)
    {
        var result = state.MemberOf(task, Awaiting) ?? Fresh(await);
        state.Add(Fact.Member(task, Awaiting, result));
        state.Add(new Fact(Relation.Awaited, task));
        MayThrow();
        return result;
    }

    /// <summary>Adds what the contract of a member promises to its caller.</summary>
    private void Promise(CallSite call, Value result)
    {
        var contract = Compilation.Members.ContractOf(call.Method);
        if (contract.IsNone)
            return;
        var isTask = FrameworkSymbols.IsTask(call.Method.ReturnType);
        foreach (var (clearance, transfer) in contract.ClearanceOutputs)
        {
            if (call.Of(clearance) is not { } held || call.Of(transfer) is not { } about)
                continue;
            state.Add(Fact.ClearanceOf(held, about));
            if (FrameworkSymbols.NotNullWhen(clearance) is { } when)
                state.AddWhere(Fact.Is(result, when), Fact.NotNull(held));
            else if (clearance.Type.NullableAnnotation == NullableAnnotation.NotAnnotated)
                state.Add(Fact.NotNull(held));
        }

        if (contract.ReturnsClearanceFor is { } returned && call.Of(returned) is { } subject)
            PromiseReturned(call, result, subject, isTask);
        foreach (var parameter in contract.EnsuresCleared)
        {
            if (call.Of(parameter) is { } cleared)
                state.Add(isTask ? new Fact(Relation.PermittedOnceAwaited, result, cleared) : Fact.Permitted(cleared));
        }

        var truth = isTask ? MemberValue(call.Site, result, Awaiting, "awaited") : result;
        foreach (var parameter in contract.EnsuresClearedWhenTrue)
        {
            if (call.Of(parameter) is { } cleared)
                state.AddWhere(Fact.True(truth), Fact.Permitted(cleared));
        }
    }

    private void PromiseReturned(CallSite call, Value result, Value transfer, bool isTask)
    {
        var type = isTask ? FrameworkSymbols.ResultOf(call.Method.ReturnType) : call.Method.ReturnType;
        var value = isTask ? MemberValue(call.Site, result, Awaiting, "awaited") : result;
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            for (var index = 0; index < tuple.TupleElements.Length; index++)
            {
                if (SymbolEqualityComparer.Default.Equals(tuple.TupleElements[index].Type, Known.Clearance))
                    PromiseClearance(MemberValue(call.Site, value, TupleElement(index), TupleElement(index)), transfer, tuple.TupleElements[index].Type, isTask ? result : null);
            }
        }
        else if (type is not null)
        {
            PromiseClearance(value, transfer, type, isTask ? result : null);
        }
    }

    // Of a task that nobody has awaited there is no clearance yet.
    private void PromiseClearance(Value clearance, Value transfer, ITypeSymbol type, Value? task = null)
    {
        state.Add(Fact.ClearanceOf(clearance, transfer));
        if (type.NullableAnnotation != NullableAnnotation.NotAnnotated)
            return;
        if (task is null)
        {
            state.Add(Fact.NotNull(clearance));
            return;
        }

        state.AddWhere(new Fact(Relation.Awaited, task), Fact.NotNull(clearance));
        state.Add(new Fact(Relation.PermittedOnceAwaited, task, transfer));
    }

    // A lambda in a local that is called: its body is what runs.
    private Value? CallDelegate(CallSite call)
    {
        if (call.Method.MethodKind != MethodKind.DelegateInvoke || call.Receiver?.Site is not IFlowAnonymousFunctionOperation lambda)
            return null;
        var result = Fresh(call.Site);
        if (Compilation.Functions.SummaryOf(lambda, analysis) is { } summary)
            summary.Apply(call, result, state, Values, analysis);
        return result;
    }

    private Value CallHelper(IOperation site, IMethodSymbol? getter, Value? owner, Value[] arguments)
    {
        if (getter is null)
            return Fresh(site);
        var call = new CallSite(site, getter, owner, getter.Parameters.Length);
        Array.Copy(arguments, call.In, Math.Min(arguments.Length, call.In.Length));
        return CallHelper(call);
    }

    // A private or local helper: what it makes sure of is read from its body.
    private Value CallHelper(CallSite call)
    {
        var result = Fresh(call.Site);
        if (Compilation.Functions.SummaryOf(call.Method, analysis) is { } summary)
            summary.Apply(call, result, state, Values, analysis);
        if (call.Method.ReturnType.IsValueType && call.Method.ReturnType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
            state.Add(Fact.NotNull(result));
        if (FrameworkSymbols.NeverReturns(call.Method) && Compilation.NeverReturning.Holds(call.Method, null, null, analysis))
            state.End();
        return result;
    }
}
