using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>
/// What two states have in common where their paths meet. Variables that hold one value on the one path and one on the
/// other go on holding one value, so that aliases stay aliases; facts hold that hold on both. A condition that only one
/// path can make true brings the facts of that path with it: that is how <c>a &amp;&amp; b</c>, <c>?:</c> and switch expressions come out right.
/// </summary>
internal sealed class StateJoin
{
    private readonly ValueTable _values;
    private readonly Func<object, int> _order;
    private readonly object _point;
    private readonly FlowState _left;
    private readonly FlowState _right;
    private readonly Dictionary<(Value Left, Value Right), Value> _pairs = [];
    private readonly Dictionary<Value, List<(Value Other, Value Joined)>> _ofLeft = [];
    private readonly Dictionary<Value, List<(Value Other, Value Joined)>> _ofRight = [];

    private StateJoin(ValueTable values, Func<object, int> order, object point, FlowState left, FlowState right)
    {
        _values = values;
        _order = order;
        _point = point;
        _left = left;
        _right = right;
    }

    /// <summary>Joins two states.</summary>
    /// <param name="values">The values of the analysis.</param>
    /// <param name="order">A fixed order of places, so that the same variables give the same names.</param>
    /// <param name="point">The point of the graph.</param>
    /// <param name="left">What was known at the point before.</param>
    /// <param name="right">What a path brings.</param>
    public static FlowState Of(ValueTable values, Func<object, int> order, object point, FlowState left, FlowState right) =>
        left.IsUnreachable ? right : right.IsUnreachable ? left : new StateJoin(values, order, point, left, right).Run();

    private FlowState Run()
    {
        var places = ImmutableDictionary.CreateBuilder<object, Value>();
        foreach (var place in _left.Places.Keys.Where(_right.Places.ContainsKey).OrderBy(_order))
            places[place] = Pair(_left.Places[place], _right.Places[place], place);

        var facts = ImmutableHashSet.CreateBuilder<Fact>();
        AddMembers(facts);
        AddCommon(_left, _right, facts);

        var implications = ImmutableHashSet.CreateBuilder<Implication>();
        foreach (var pair in _pairs.ToList())
            AddConditional(pair.Key.Left, pair.Key.Right, pair.Value, facts, implications);
        return FlowState.Of(places.ToImmutable(), facts.ToImmutable(), implications.ToImmutable());
    }

    // A value that stands on both sides keeps its name, unless this very point gave it that name the time before: then it
    // is a value of an earlier round and must not be taken for the one that gets the name now.
    private Value Pair(Value left, Value right, object path)
    {
        if (_pairs.TryGetValue((left, right), out var known))
            return known;
        var joined = ReferenceEquals(left, right) && !_point.Equals(left.JoinedAt) ? left : _values.Joined(_point, path, TypeOf(left, right));
        _pairs.Add((left, right), joined);
        Index(_ofLeft, left, right, joined);
        Index(_ofRight, right, left, joined);
        return joined;
    }

    private static ITypeSymbol? TypeOf(Value left, Value right) =>
        left.IsConstant ? right.Type : right.IsConstant || SymbolEqualityComparer.Default.Equals(left.Type, right.Type) ? left.Type : null;

    private static void Index(Dictionary<Value, List<(Value, Value)>> index, Value value, Value other, Value joined)
    {
        if (!index.TryGetValue(value, out var list))
            index.Add(value, list = []);
        list.Add((other, joined));
    }

    // A value may be held by no variable, and be found all the same: as a member, such as the transfer of a request, or as
    // what a loop enumerates.
    private static bool Leads(Fact fact) => fact.Relation is Relation.Member or Relation.Enumerates;

    private void AddMembers(ImmutableHashSet<Fact>.Builder facts)
    {
        var open = new Queue<KeyValuePair<(Value Left, Value Right), Value>>(_pairs);
        while (open.Count > 0)
        {
            var pair = open.Dequeue();
            foreach (var fact in _left.Facts.Where(fact => Leads(fact) && ReferenceEquals(fact.Subject, pair.Key.Left)))
            {
                if (_right.Facts.FirstOrDefault(other => other.Relation == fact.Relation && ReferenceEquals(other.Subject, pair.Key.Right) && Equals(other.Detail, fact.Detail))?.Object is not { } right)
                    continue;
                var isNew = !_pairs.ContainsKey((fact.Object!, right));
                var joined = Pair(fact.Object!, right, (pair.Value, fact.Relation, fact.Detail));
                facts.Add(fact with { Subject = pair.Value, Object = joined });
                if (isNew)
                    open.Enqueue(new((fact.Object!, right), joined));
            }
        }
    }

    private void AddCommon(FlowState left, FlowState right, ImmutableHashSet<Fact>.Builder facts)
    {
        foreach (var fact in Translate(left.Facts, _ofLeft, right))
            facts.Add(fact);
        foreach (var fact in Translate(right.Facts, _ofRight, left))
            facts.Add(fact);
    }

    // The facts of one side that hold on the other too, or, where no run of the other comes here, all that can be said here.
    private static IEnumerable<Fact> Translate(IEnumerable<Fact> facts, Dictionary<Value, List<(Value Other, Value Joined)>> index, FlowState? other)
    {
        foreach (var fact in facts)
        {
            if (Leads(fact))
                continue;
            foreach (var subject in Options(fact.Subject, index))
            {
                foreach (var @object in fact.Object is null ? [default] : Options(fact.Object, index))
                {
                    if (other is null || other.Holds(fact with { Subject = subject.Other, Object = @object.Other }))
                        yield return fact with { Subject = subject.Joined, Object = @object.Joined };
                }
            }
        }
    }

    private static List<(Value Other, Value Joined)> Options(Value value, Dictionary<Value, List<(Value Other, Value Joined)>> index)
    {
        if (index.TryGetValue(value, out var list))
            return list;
        return value.IsConstant ? [(value, value)] : [];
    }

    private void AddConditional(Value left, Value right, Value joined, ImmutableHashSet<Fact>.Builder facts, ImmutableHashSet<Implication>.Builder implications)
    {
        foreach (var condition in Conditions(left, _left).Concat(Conditions(right, _right)).Select(condition => condition with { Subject = joined }).Distinct())
        {
            var onLeft = Assume(_left, condition with { Subject = left });
            var onRight = Assume(_right, condition with { Subject = right });
            if (onLeft is null && onRight is null)
                continue;
            IEnumerable<Fact> consequences = onLeft is null
                ? Translate(onRight!.Facts, _ofRight, null)
                : onRight is null
                    ? Translate(onLeft.Facts, _ofLeft, null)
                    : Translate(onLeft.Facts, _ofLeft, onRight).Concat(Translate(onRight.Facts, _ofRight, onLeft));
            foreach (var consequence in consequences)
            {
                if (consequence != condition && !facts.Contains(consequence))
                    implications.Add(new Implication(condition, consequence));
            }
        }
    }

    // The conditions worth asking about a value: what is known of it, what something follows from, and their opposites.
    private static IEnumerable<Fact> Conditions(Value value, FlowState state)
    {
        if (value.IsConstant)
            return Both(Fact.Is(value, value.Constant));
        return state.Facts.Where(fact => fact.Relation is Relation.Is or Relation.IsNot && ReferenceEquals(fact.Subject, value))
            .Concat(state.Implications.Select(implication => implication.Condition).Where(condition => ReferenceEquals(condition.Subject, value)))
            .SelectMany(Both);
    }

    private static IEnumerable<Fact> Both(Fact fact) => fact.Detail is bool truth
        ? [Fact.Is(fact.Subject, truth), Fact.Is(fact.Subject, !truth), fact]
        : [Fact.Is(fact.Subject, fact.Detail), Fact.IsNot(fact.Subject, fact.Detail)];

    private static FlowState? Assume(FlowState state, Fact condition)
    {
        var assumed = state.Copy();
        assumed.Add(condition);
        return assumed.IsUnreachable ? null : assumed;
    }
}
