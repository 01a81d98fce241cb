using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The rules of a compilation with their priorities and the facts that they insert.</summary>
internal sealed class Strata
{
    private readonly MethodBodies _bodies;
    private readonly Lazy<ImmutableArray<StratifiedRule>> _rules;

    public Strata(Compilation compilation)
    {
        _bodies = new MethodBodies(compilation);
        _rules = new Lazy<ImmutableArray<StratifiedRule>>(() => [.. RuleTypes.In(compilation).Select(rule => new StratifiedRule(rule, PriorityOf(rule), [.. InsertedBy(rule)]))]);
    }

    /// <summary>The rules that a class with conditions stands for: itself, or those that derive from it.</summary>
    public IEnumerable<StratifiedRule> Of(INamedTypeSymbol type) =>
        _rules.Value.Where(rule => rule.Type.WithBases().Any(each => SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, type.OriginalDefinition)));

    /// <summary>The rules that do not stand above a rule and insert facts of a type, the lowest first.</summary>
    public IEnumerable<StratifiedRule> NotAbove(StratifiedRule watcher, ITypeSymbol watched) =>
        _rules.Value.Where(rule => rule.Priority <= watcher.Priority && rule.Inserts.Any(fact => MayBe(fact, watched) || MayBe(watched, fact)))
            .OrderBy(rule => rule.Priority).ThenBy(rule => rule.Type.Name, StringComparer.Ordinal);

    // The engine gives a rule without the attribute the priority 0; a derived class inherits it.
    private static int PriorityOf(INamedTypeSymbol rule) =>
        rule.WithBases().Select(each => RuleTypes.AttributeOf(each, "PriorityAttribute")).FirstOrDefault(each => each is not null)?.ConstructorArguments.Only().Value is int priority ? priority : 0;

    private static bool MayBe(ITypeSymbol type, ITypeSymbol other) =>
        other.SpecialType == SpecialType.System_Object || type.AllInterfaces.Contains(other, SymbolEqualityComparer.Default) ||
        type is INamedTypeSymbol named && named.WithBases().Contains(other, SymbolEqualityComparer.Default);

    private HashSet<ITypeSymbol> InsertedBy(INamedTypeSymbol rule)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var define = rule.WithBases().SelectMany(each => each.GetMembers("Define")).OfType<IMethodSymbol>().Where(method => method.Parameters.IsEmpty).Take(1);
        var constructors = rule.WithBases().SelectMany(each => each.InstanceConstructors);
        foreach (var body in define.Concat(constructors).SelectMany(method => _bodies.Of(method.OriginalDefinition)))
            Collect(new Frame(body, _bodies), rule, found);
        return found;
    }

    private static void Collect(Frame frame, INamedTypeSymbol rule, HashSet<ITypeSymbol> found)
    {
        foreach (var call in frame.Body.DescendantsAndSelf().OfType<IInvocationOperation>())
        {
            if (call.IsInsertion())
            {
                foreach (var argument in call.Arguments)
                    found.UnionWith(argument.Parameter?.Name switch { "fact" => frame.TypesOf(argument.Value), "facts" => frame.ElementTypesOf(argument.Value), _ => [] });
            }
            else if (call.IsOfActions() && call.TargetMethod.Name == "Yield")
            {
                if (frame.Known(call.TargetMethod.TypeArguments[0]) is { } fact)
                    found.Add(fact);
            }
            else if (call.IsHelper())
            {
                foreach (var inner in frame.Enter(call, Implementation(call.TargetMethod, rule)))
                    Collect(inner, rule, found);
            }
        }
    }

    // A base class may leave parts of a rule to those that derive from it.
    private static IMethodSymbol Implementation(IMethodSymbol method, INamedTypeSymbol rule) =>
        !(method.IsVirtual || method.IsAbstract || method.IsOverride) ? method
        : rule.WithBases().SelectMany(each => each.GetMembers(method.Name)).OfType<IMethodSymbol>().FirstOrDefault(each => Overrides(each, method)) ?? method;

    private static bool Overrides(IMethodSymbol method, IMethodSymbol other)
    {
        for (IMethodSymbol? each = method; each is not null; each = each.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, other.OriginalDefinition))
                return true;
        }

        return false;
    }
}
