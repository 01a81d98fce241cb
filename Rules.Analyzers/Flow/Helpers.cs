using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
            caller.LocalFunctions.Add(lambda.Symbol, helper = Make(caller.Body.Lambda(lambda, caller.Options.Cancellation), caller.Options));
        return helper.Summary;
    }

    /// <summary>What the caller of a helper must have made sure of.</summary>
    public IReadOnlyList<HelperNeed> NeedsOf(IMethodSymbol method, FlowAnalysis caller)
    {
        if (Find(method, caller) is { } helper)
            return helper.Needs;

        // A call back into itself: what it needs is not known yet, so that it needs all it may.
        return IsHelper(method) && caller.Options.Active.Contains(WithBody(method)) && MaySay(method)
            ? [.. method.OriginalDefinition.Parameters.Where(parameter => compilation.Members.IsTransferLike(parameter.Type))
                .Select(parameter => new HelperNeed(new HelperVariable(parameter) { Parameter = parameter }, null))]
            : [];
    }

    /// <summary>Whether a helper may be called only with proof, so that it must not be handed on as a delegate.</summary>
    public bool NeedsProof(IMethodSymbol method, FlowAnalysis caller) => NeedsOf(method, caller).Count > 0;

    /// <summary>Reads a lambda with what is known where it is made: of variables that are never assigned again, that goes on to hold.</summary>
    public static void Inspect(FlowAnalysis maker, IFlowAnonymousFunctionOperation lambda, FlowState state)
    {
        var body = maker.Body.Lambda(lambda, maker.Options.Cancellation);
        var entry = state.Copy();
        foreach (var place in state.Places.Keys)
        {
            if (place is not EntryPlace && (place is not ISymbol variable || !maker.Body.Variables.IsNeverReassigned(variable)))
                entry.Clear(place);
        }

        foreach (var parameter in lambda.Symbol.Parameters)
            entry.Put(parameter, maker.Options.Values.AtEntry(parameter));
        var inner = new FlowAnalysis(body, entry, maker.Options).Run();

        // In a tree of expressions a controlled member is reported for standing there at all (EXP1008).
        if (lambda.Parent?.Type.Is("System.Linq.Expressions.Expression") == true)
            inner.Unproven.RemoveAll(unproven => unproven.Site.CalledMember() is { } member && maker.Options.Compilation.Members.ContractOf(member).IsControlled);
        maker.Take(inner);
        if (IsUsed(lambda.Syntax))
            maker.Demands.Take(inner.Demands);
    }

    // Whether anybody may call a lambda: nobody can where it is discarded, or in a local that nothing reads.
    private static bool IsUsed(SyntaxNode lambda)
    {
        var node = lambda;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            node = node.Parent;
        return node.Parent switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => false,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax local } => IsRead(local, local.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } => IsRead(local, local.Identifier.ValueText),
            _ => true,
        };
    }

    // A local is read in the member that declares it, a field anywhere in its type.
    private static bool IsRead(SyntaxNode from, string name)
    {
        var member = from.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var isLocal = member is not FieldDeclarationSyntax && member?.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(local => local.Identifier.ValueText == name) == true;
        return (isLocal ? member : member?.Parent)?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(reference => reference.Identifier.ValueText == name && !(reference.Parent is AssignmentExpressionSyntax assignment && assignment.Left == reference)) != false;
    }

    /// <summary>The helper of a private method, with what stays unproven in it.</summary>
    public Helper? Find(IMethodSymbol method, FlowOptions options)
    {
        if (!IsPrivate(method))
            return null;
        var definition = WithBody(method);
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
        var helper = BodyOf(definition, options.Cancellation) is { } body ? Make(body, inner) : null;
        options.Read[definition] = helper;
        inner.Cuts.Remove(definition);
        options.Cuts.UnionWith(inner.Cuts);

        // What cut the recursion of a method around it short knows less than a reading from that method's start would.
        return inner.Cuts.Count == 0 && options.FollowExceptions ? _methods.GetOrAdd(definition, helper) : helper;
    }

    /// <summary>
    /// Whether an annotation that a method does not return may be relied on: of a method in a referenced assembly, or of one
    /// whose body, begun with that value of the parameter, never ends. The compiler only warns of one that lies.
    /// </summary>
    public bool NeverReturns(IMethodSymbol method, IParameterSymbol? parameter, object? value, FlowAnalysis caller)
    {
        var definition = WithBody(method);
        if (definition.DeclaringSyntaxReferences.Length == 0)
            return true;
        var key = (definition, parameter?.Ordinal ?? -1);
        if (!caller.NeverReturning.TryGetValue(key, out var never))
            caller.NeverReturning.Add(key, never = ReadsToEnd(definition, parameter, value, caller));
        return never;
    }

    private bool ReadsToEnd(IMethodSymbol definition, IParameterSymbol? parameter, object? value, FlowAnalysis caller)
    {
        if (definition.IsVirtual || definition.IsAbstract || (definition.IsOverride && !definition.IsSealed) || caller.Options.Active.Contains(definition))
            return false;
        var body = definition.MethodKind == MethodKind.LocalFunction ? caller.Body.LocalFunction(definition, caller.Options.Cancellation) : BodyOf(definition, caller.Options.Cancellation);
        if (body is null || IsIterator(definition) || definition.IsAsync)
            return false;
        var options = caller.Options with { Values = new ValueTable(), Active = caller.Options.Active.Add(definition) };
        var entry = EntryOf(body, options.Values, []);
        if (parameter is not null)
            entry.Add(Fact.Is(options.Values.AtEntry(parameter.OriginalDefinition), value));
        var analysis = new FlowAnalysis(body, entry, options).Run();
        return !analysis.GaveUp && analysis.Exit is null;
    }

    /// <summary>The declaration of a method that has its body, where there are two.</summary>
    public static IMethodSymbol WithBody(IMethodSymbol method) => method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;

    public static bool IsHelper(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction || IsPrivate(method);

    /// <summary>The body of a method or accessor in this compilation, with its graph.</summary>
    public Body? BodyOf(IMethodSymbol method, CancellationToken cancellation)
    {
        var operation = OperationOf(method, cancellation);
        return operation is null ? null : new Body(GraphOf(operation, cancellation), method, new VariableUse([operation], compilation.References));
    }

    /// <summary>The body of a method or accessor in this compilation.</summary>
    public IOperation? OperationOf(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var reference in WithBody(method).DeclaringSyntaxReferences)
        {
            if (compilation.Project.Compilation.ContainsSyntaxTree(reference.SyntaxTree) &&
                compilation.ModelOf(reference.SyntaxTree).GetOperation(reference.GetSyntax(cancellation), cancellation) is { } body and (IMethodBodyBaseOperation or IBlockOperation { Parent: null }))
                return body;
        }

        return null;
    }

    private static ControlFlowGraph GraphOf(IOperation body, CancellationToken cancellation) => body switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
        _ => ControlFlowGraph.Create((IBlockOperation)body, cancellation),
    };

    /// <summary>The state in which a body begins.</summary>
    public FlowState EntryOf(Body body, ValueTable values, IEnumerable<HelperNeed> assumed)
    {
        var entry = new FlowState();
        entry.Put("this", values.AtEntry("this"));
        foreach (var parameter in body.Method?.Parameters ?? [])
        {
            if (parameter.RefKind != RefKind.Out)
                entry.Put(parameter, values.AtEntry(parameter));
            entry.Put(new EntryPlace(parameter), values.AtEntry(parameter));
        }

        foreach (var variable in CapturedBy(body))
            entry.Put(new EntryPlace(variable), values.AtEntry(variable));
        if (body.Method is { } method)
            Assume(compilation.Members.ContractOf(method), entry, values);
        foreach (var need in assumed)
        {
            var transfer = need.Transfer is { } variable ? values.AtEntry(variable.Symbol) : null;
            if (need.Clearance is { } clearance)
            {
                entry.Add(Fact.ClearanceOf(values.AtEntry(clearance.Symbol), transfer!));
                entry.Add(Fact.NotNull(values.AtEntry(clearance.Symbol)));
            }

            if (transfer is not null)
                entry.Add(Fact.Permitted(transfer));
        }

        return entry;
    }

    private static void Assume(Contract contract, FlowState entry, ValueTable values)
    {
        foreach (var (clearance, transfer) in contract.ClearanceInputs)
        {
            entry.Add(Fact.ClearanceOf(values.AtEntry(clearance), values.AtEntry(transfer)));
            entry.Add(Fact.NotNull(values.AtEntry(clearance)));
        }

        foreach (var transfer in contract.Transfers)
            entry.Add(Fact.Permitted(values.AtEntry(transfer)));
    }

    // Variables of the function around that go on holding one value.
    private IEnumerable<ISymbol> CapturedBy(Body body)
    {
        if (body.Method is not { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } method)
            return [];
        return body.Graph.OriginalOperation.DescendantsAndSelf()
            .Select(operation => operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
                _ => null,
            })
            .Where(variable => variable is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, method) && compilation.IsStableOutside(variable, body))
            .Distinct<ISymbol?>(SymbolEqualityComparer.Default)!;
    }

    /// <summary>The helper that a call goes to: a private method or a local function.</summary>
    public Helper? Find(IMethodSymbol method, FlowAnalysis caller)
    {
        if (method.MethodKind != MethodKind.LocalFunction)
            return Find(method, caller.Options);
        var definition = WithBody(method);
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
        var plain = new FlowAnalysis(body, EntryOf(body, inner.Values, []), inner).Run();
        var needs = new HashSet<HelperNeed>();
        foreach (var unproven in plain.Unproven)
        {
            if (NeedOf(unproven, body) is { } need)
                needs.Add(need);
        }

        var proven = needs.Count == 0 ? plain : new FlowAnalysis(body, EntryOf(body, (inner = inner with { Values = new ValueTable() }).Values, needs), inner).Run();
        var isLazy = IsIterator(method) || (method.IsAsync && method.ReturnsVoid) || proven.GaveUp;
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

    private static bool IsIterator(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .Any(syntax => syntax.DescendantNodes(node => node == syntax || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).OfType<YieldStatementSyntax>().Any());

    private bool MaySay(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction || Mentions.Says(method.OriginalDefinition);
}

/// <summary>A helper, read from its body.</summary>
/// <param name="Summary">What it makes known.</param>
/// <param name="Needs">What its callers must have made sure of.</param>
/// <param name="HandsOn">What it hands on to members that demand it.</param>
/// <param name="Demands">What it demands before anything that follows; whether it does so before it returns stands in its summary.</param>
/// <param name="Plain">Its analysis with nothing assumed.</param>
/// <param name="Proven">Its analysis where its callers have made sure of what it needs.</param>
internal sealed record Helper(Summary Summary, ImmutableArray<HelperNeed> Needs, ImmutableArray<HelperPair> HandsOn, ImmutableArray<HelperPair> Demands, FlowAnalysis Plain, FlowAnalysis Proven);
