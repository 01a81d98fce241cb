using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What is wrong with the calls by which a rule defines itself, each of them apart from the others right.</summary>
internal sealed class RuleDefinitionCheck
{
    private readonly IMethodSymbol _define;
    private readonly ImmutableArray<IInvocationOperation> _calls;
    private readonly List<IInvocationOperation> _binders;
    private readonly bool _isWhole;

    public RuleDefinitionCheck(IMethodSymbol define, IEnumerable<IOperation> code)
    {
        _define = define;
        _calls = RuleCalls.Calls(code);
        _binders = [.. _calls.Where(call => call.IsOfConditions() && call.TargetMethod.Name is "Match" or "Let" or "Query")];
        _isWhole = !define.ContainingType.IsAbstract && !_calls.Any(RuleCalls.IsHelper);
    }

    /// <summary>The errors, with the place, the construct and the reason.</summary>
    public IEnumerable<(Location At, string Construct, string Why)> Errors() => Aliases().Concat(Yields()).Concat(Groups()).Concat(Parts());

    private IEnumerable<(Location, string, string)> Aliases()
    {
        var named = new List<(IInvocationOperation Call, IOperation Alias)>();
        foreach (var call in _binders)
        {
            if (call.Lambda("alias") is not { } lambda || lambda.Body.Operations.Only() is not IReturnOperation { ReturnedValue: { } alias })
                continue;
            if (IsVariable(alias))
                named.Add((call, Unconverted(alias)));
            else if (alias is not IInvalidOperation)
                yield return (alias.Syntax.GetLocation(), $"The alias '{alias.Syntax.Code()}'", "an alias must be a local variable or a field, as in () => order");
        }

        for (var later = 1; later < named.Count; later++)
        {
            var (call, alias) = named[later];
            if (IsCertain(call) && named.Take(later).Any(earlier => IsCertain(earlier.Call) && IsSame(earlier.Alias, alias) && AreTogether(earlier.Call, call)))
                yield return (alias.Syntax.GetLocation(), $"The alias '{alias.Syntax.Code()}', used twice,", "give each Match, Let and Query its own");
        }
    }

    private IEnumerable<(Location, string, string)> Yields() =>
        _calls.Any(call => call.IsOfConditions() && call.TargetMethod.Name is "Not" or "All" or "Query")
            ? _calls.Where(call => call.IsOfActions() && call.TargetMethod is { Name: "Yield", Parameters.Length: 1 } && RuleTypes.IsOfBuiltIn(call.TargetMethod.ContainingType))
                .Select(call => (call.Name().GetLocation(), "'Yield' in a rule with Not, All or Query", "the fact would have to be taken back or updated later; use Do(ctx => ctx.TryInsert(...))"))
            : [];

    private IEnumerable<(Location, string, string)> Groups()
    {
        foreach (var call in _calls.Where(call => _isWhole && call.IsOfConditions() && RuleTypes.IsOfBuiltIn(call.TargetMethod.ContainingType)))
        {
            if (call.TargetMethod.Name is "Or" or "And" && call.Lambda("builder") is { } group && !group.Body.Descendants().OfType<IInvocationOperation>().Any())
                yield return (call.Name().GetLocation(), $"'{call.TargetMethod.Name}' without conditions", "it needs at least one");
            if (call.TargetMethod.Name == "Having" && !_binders.Any(binder => binder.Name().SpanStart < call.Name().SpanStart && GroupsAround(binder).SequenceEqual(GroupsAround(call))))
                yield return (call.Name().GetLocation(), "'Having' without anything before it", "it needs a Match, Let or Query before it in the same group");
        }
    }

    private IEnumerable<(Location, string, string)> Parts()
    {
        if (!_isWhole)
            yield break;
        if (!_calls.Any(RuleCalls.IsOfActions))
            yield return (_define.Locations[0], "A rule without action", "add Then().Do(...)");
        else if (!_calls.Any(RuleCalls.IsOfConditions))
            yield return (_define.Locations[0], "A rule without condition", "add When().Match(...)");
    }

    // The alternatives of an Or may name their facts alike.
    private static bool AreTogether(IInvocationOperation one, IInvocationOperation other)
    {
        var common = GroupsAround(one).Zip(GroupsAround(other), (first, second) => (first, second)).TakeWhile(pair => pair.first == pair.second).ToList();
        return common.Count == 0 || common[common.Count - 1].first.TargetMethod.Name != "Or";
    }

    /// <summary>The calls of Or and And around a call, the outermost first.</summary>
    private static Stack<IInvocationOperation> GroupsAround(IInvocationOperation call)
    {
        var groups = new Stack<IInvocationOperation>();
        for (var each = call.Parent; each is not null; each = each.Parent)
        {
            if (each is IAnonymousFunctionOperation lambda && lambda.Argument()?.Parent is IInvocationOperation group && group.IsOfConditions())
                groups.Push(group);
        }

        return groups;
    }

    // One of two ways of the code, or a turn of a loop, may not come together with another.
    private static bool IsCertain(IInvocationOperation call)
    {
        for (var each = call.Parent; each is not null; each = each.Parent)
        {
            if (each is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ILoopOperation or ITryOperation or ILocalFunctionOperation)
                return false;
        }

        return true;
    }

    // A conversion to a base is not written into the expression; boxing is.
    private static IOperation Unconverted(IOperation alias) => alias is IConversionOperation { IsImplicit: true, Conversion.IsReference: true } conversion ? conversion.Operand : alias;

    private static bool IsVariable(IOperation alias) => Unconverted(alias) switch
    {
        ILocalReferenceOperation { Local.IsConst: false } or IParameterReferenceOperation => true,
        IFieldReferenceOperation { Field.IsConst: false } => true,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } => true,
        _ => false,
    };

    // The engine knows aliases by their names and types.
    private static bool IsSame(IOperation one, IOperation other) => NameOf(one) == NameOf(other) && SymbolEqualityComparer.Default.Equals(one.Type, other.Type);

    private static string? NameOf(IOperation alias) => alias switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        _ => null,
    };
}
