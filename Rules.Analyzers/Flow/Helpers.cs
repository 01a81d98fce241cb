using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>
/// Private methods, local functions and lambdas, read from their bodies: what they make sure of when they return, and what
/// their callers must have made sure of. Anything that others can call must say it by its contract instead.
/// </summary>
internal sealed class Helpers(FlowCompilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Helper?> _methods = new(SymbolEqualityComparer.Default);

    /// <summary>Which bodies are worth a graph.</summary>
    public Mentions Mentions { get; } = new(compilation);

    /// <summary>What a helper makes known when it returns; null where it is no helper.</summary>
    public Summary? SummaryOf(IMethodSymbol method, FlowAnalysis caller) => Find(method, caller)?.Summary;

    /// <summary>What a lambda makes known when it returns.</summary>
    public Summary? SummaryOf(IFlowAnonymousFunctionOperation lambda, FlowAnalysis caller)
    {
        if (caller.Options.Active.Contains(lambda.Symbol))
            return null;
        if (!caller.LocalFunctions.TryGetValue(lambda.Symbol, out var helper))
        {
            if (caller.Body.Lambda(lambda, caller.Options.Cancellation) is not { } body)
                return null;
            caller.LocalFunctions.Add(lambda.Symbol, helper = Make(body, caller.Options));
        }

        return helper.Summary;
    }

    /// <summary>What the caller of a helper must have made sure of.</summary>
    public IReadOnlyList<HelperNeed> NeedsOf(IMethodSymbol method, FlowAnalysis caller)
    {
        if (Find(method, caller) is { } helper)
            return helper.Needs;

        // A call back into itself: what it needs is not known yet, so that it needs all it may.
        return IsHelper(method) && caller.Options.Active.Contains(Bodies.WithBody(method)) && MaySay(method)
            ? [.. method.OriginalDefinition.Parameters.Where(parameter => compilation.Members.IsTransferLike(parameter.Type))
                .Select(parameter => new HelperNeed(new HelperVariable(parameter) { Parameter = parameter }, null))]
            : [];
    }

    /// <summary>Whether a helper may be called only with proof, so that it must not be handed on as a delegate.</summary>
    public bool NeedsProof(IMethodSymbol method, FlowAnalysis caller) => NeedsOf(method, caller).Count > 0;

    /// <summary>The helper of a private method, with what stays unproven in it.</summary>
    public Helper? Find(IMethodSymbol method, FlowOptions options)
    {
        if (!IsPrivate(method))
            return null;
        var definition = Bodies.WithBody(method);
        if (options.Active.Contains(definition))
        {
            options.Cuts.Add(definition);
            return null;
        }

        if (options.FollowExceptions && _methods.TryGetValue(definition, out var known))
            return known;
        if (options.Read.TryGetValue(definition, out var read))
            return read;
        if (!Mentions.Says(definition))
            return null;

        var inner = options with { Cuts = new(SymbolEqualityComparer.Default), Effort = new() };
        var helper = compilation.Bodies.Of(definition, options.Cancellation) is { } body ? Make(body, inner) : null;
        options.Read[definition] = helper;
        inner.Cuts.Remove(definition);
        options.Cuts.UnionWith(inner.Cuts);

        // What cut the recursion of a method around it short knows less than a reading from that method's start would.
        return inner.Cuts.Count == 0 && options.FollowExceptions ? _methods.GetOrAdd(definition, helper) : helper;
    }

    public static bool IsHelper(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction || IsPrivate(method);

    /// <summary>The helper that a call goes to: a private method or a local function.</summary>
    public Helper? Find(IMethodSymbol method, FlowAnalysis caller)
    {
        if (method.MethodKind != MethodKind.LocalFunction)
            return Find(method, caller.Options);
        var definition = Bodies.WithBody(method);
        if (caller.Options.Active.Contains(definition) || caller.Body.LocalFunction(definition, caller.Options.Cancellation) is not { } body)
            return null;
        if (!caller.LocalFunctions.TryGetValue(definition, out var helper))
            caller.LocalFunctions.Add(definition, helper = Make(body, caller.Options));
        return helper;
    }

    private Helper Make(Body body, FlowOptions options)
    {
        var method = body.Method!;
        var inner = options with { Values = new ValueTable(), Active = options.Active.Add(method.OriginalDefinition) };
        var plain = new FlowAnalysis(body, compilation.Bodies.EntryOf(body, inner.Values, []), inner).Run();
        var needs = new HashSet<HelperNeed>();
        foreach (var unproven in plain.Unproven)
        {
            if (NeedOf(unproven, body) is { } need)
                needs.Add(need);
        }

        var proven = needs.Count == 0 ? plain : new FlowAnalysis(body, compilation.Bodies.EntryOf(body, (inner = inner with { Values = new ValueTable() }).Values, needs), inner).Run();
        var isLazy = Bodies.IsIterator(method) || (method.IsAsync && method.ReturnsVoid) || proven.GaveUp;
        return new Helper(new Summary(method, isLazy ? null : proven.Exit, inner.Values, isLazy), [.. needs], isLazy ? [] : Pairs(proven.Demands.HandedOn), isLazy ? [] : Pairs(proven.Demands.Guarding), plain, proven);

        ImmutableArray<HelperPair> Pairs(IEnumerable<(Value Clearance, Value Transfer)> pairs) =>
            [.. from pair in pairs
                let clearance = VariableOf(pair.Clearance, body)
                let transfer = VariableOf(pair.Transfer, body)
                where clearance is not null && transfer is not null
                select new HelperPair(clearance, transfer)];
    }

    // What is missing can be asked of the caller where it is about what the caller passes.
    private static HelperNeed? NeedOf(Unproven unproven, Body body)
    {
        if (unproven.IsEscape || unproven.Need.Transfer is null || VariableOf(unproven.Need.Transfer, body) is not { } transfer)
            return null;
        if (unproven.Need.Clearance is null)
            return new HelperNeed(transfer, null);
        return VariableOf(unproven.Need.Clearance, body) is { } clearance ? new HelperNeed(transfer, clearance) : null;
    }

    private static HelperVariable? VariableOf(Value value, Body body)
    {
        if (value.Began is not { } symbol)
            return null;
        if (symbol is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, body.Owner))
            return new HelperVariable(symbol) { Parameter = parameter };
        var isNested = body.Method is { MethodKind: MethodKind.LocalFunction };
        return isNested && symbol is ILocalSymbol or IParameterSymbol ? new HelperVariable(symbol) : null;
    }

    public static bool IsPrivate(IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Private && method.ExplicitInterfaceImplementations.IsEmpty && !(method.IsStatic && method.Name is "Main" or "<Main>$") &&
        method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet &&
        method.OriginalDefinition.DeclaringSyntaxReferences.Length > 0;

    private bool MaySay(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction || Mentions.Says(method.OriginalDefinition);
}
