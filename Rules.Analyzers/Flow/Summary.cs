using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What a helper makes known when it returns, read from its body.</summary>
/// <param name="Helper">The helper.</param>
/// <param name="Exit">What is known where it returns; null where it never does.</param>
/// <param name="Values">The values of its analysis.</param>
/// <param name="IsLazy">Whether its body runs later, and perhaps never: an iterator, or an async method that returns nothing.</param>
internal sealed record Summary(IMethodSymbol Helper, FlowState? Exit, ValueTable Values, bool IsLazy)
{
    /// <summary>Brings to a caller what holds when the helper has returned.</summary>
    public void Apply(CallSite call, Value result, FlowState state, ValueTable values, FlowAnalysis caller)
    {
        if (IsLazy)
            return;
        var isTask = Helper.IsAsync;
        if (Exit is null)
        {
            if (!isTask)
                state.End();
            return;
        }

        var map = new Dictionary<Value, Value>();
        foreach (var place in Exit.Places)
        {
            if (place.Key is EntryPlace { Symbol: var symbol } && new HelperVariable(symbol) { Parameter = OwnParameter(symbol) }.In(call, state, values, caller) is { } argument)
                map[place.Value] = argument;
        }

        var given = map.Values.ToList();
        foreach (var parameter in Helper.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && Exit.Places.TryGetValue(parameter, out var last) && call.Out[parameter.Ordinal] is { } comesOut && !map.ContainsKey(last))
                map[last] = comesOut;
            else if (parameter.RefKind is RefKind.Out or RefKind.Ref && Exit.Places.TryGetValue(parameter, out last) && call.Out[parameter.Ordinal] is { } also)
                Alias(last, also);
        }

        var returned = result;
        if (Exit.Places.TryGetValue(FlowAnalysis.Return, out var value))
        {
            if (isTask)
            {
                returned = values.At(call.Site, "awaited");
                state.Forget(returned);
                state.Add(Fact.Member(result, Evaluator.Awaiting, returned));
            }

            if (map.ContainsKey(value) || value.IsConstant)
                Alias(value, returned);
            else
                map[value] = returned;
        }

        MapMembers(call, map, state, values);
        var parts = isTask ? Below(returned) : [];
        parts.ExceptWith(given.SelectMany(Below));
        foreach (var fact in Exit.Facts)
        {
            if (Translate(fact, map) is not { } translated)
                continue;
            if (!isTask)
                state.Add(translated);
            else if (translated.Relation == Relation.Permitted)
                state.Add(new Fact(Relation.PermittedOnceAwaited, result, translated.Subject));
            else if (translated.Relation == Relation.Demanded || (translated.Relation == Relation.IsNot && ReferenceEquals(translated.Subject, returned)))
                state.AddWhere(new Fact(Relation.Awaited, result), translated);
            else if (ReferenceEquals(translated.Subject, returned) || (translated.Relation is Relation.ClearanceOf or Relation.DecisionOf && parts.Contains(translated.Subject)))
                state.Add(translated);
        }

        foreach (var condition in Exit.Implications.Select(implication => implication.Condition).Distinct())
        {
            if (Translate(condition, map) is { } own)
                AddWhere(condition, own);
        }

        // A value, and those to which its members lead.
        HashSet<Value> Below(Value whole)
        {
            var found = new HashSet<Value> { whole };
            while (Exit!.Facts.Where(fact => fact.Relation == Relation.Member).Select(fact => Translate(fact, map)).OfType<Fact>().Any(member => found.Contains(member.Subject) && found.Add(member.Object!)))
            {
            }

            return found;
        }

        // All that follows, be it over values that the caller does not see.
        void AddWhere(Fact condition, Fact own)
        {
            var assumed = Exit!.Copy();
            assumed.Add(condition);
            foreach (var fact in assumed.Facts.Except(Exit.Facts))
            {
                if (fact != condition && Translate(fact, map) is { } consequence)
                    state.AddWhere(own, consequence);
            }
        }

        // What comes out is what went in, or a constant: it shares what is known of that.
        void Alias(Value known, Value other)
        {
            if (known.IsConstant)
            {
                state.Add(Fact.Is(other, known.Constant));
                return;
            }

            foreach (var fact in Exit!.Facts)
            {
                if (fact.Mentions(known))
                {
                    var own = new Dictionary<Value, Value>(map) { [known] = other };
                    if (Translate(fact, own) is { } translated)
                        state.Add(translated);
                }
            }
        }
    }

    /// <summary>What a predicate makes sure of where it says so: its parameter (""), or the item of it; null for nothing.</summary>
    public string? PermittedWhen(bool truth)
    {
        if (Exit is null || IsLazy || Helper.IsAsync || Helper.Parameters.Length == 0 || !Exit.Places.TryGetValue(FlowAnalysis.Return, out var value))
            return null;
        var then = Exit.Copy();
        then.Add(Fact.Is(value, truth));
        if (then.IsUnreachable)
            return null;
        var parameter = Values.AtEntry(Helper.Parameters[0]);
        if (then.Facts.Contains(Fact.Permitted(parameter)))
            return "";
        return then.MemberOf(parameter, "Item") is { } item && then.Facts.Contains(Fact.Permitted(item)) ? "Item" : null;
    }

    private IParameterSymbol? OwnParameter(ISymbol symbol) =>
        symbol is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, Helper) ? parameter : null;

    // Values that only a member leads to, such as the parts of a tuple that is returned.
    private void MapMembers(CallSite call, Dictionary<Value, Value> map, FlowState state, ValueTable values)
    {
        for (var found = true; found;)
        {
            found = false;
            foreach (var fact in Exit!.Facts)
            {
                if (fact.Relation != Relation.Member || !map.TryGetValue(fact.Subject, out var owner) || map.ContainsKey(fact.Object!))
                    continue;
                if (state.MemberOf(owner, fact.Detail!) is not { } member)
                {
                    member = fact.Object!.IsConstant ? fact.Object : values.At(call.Site, $"{owner}.{fact.Detail}");
                    state.Forget(member);
                    state.Add(Fact.Member(owner, fact.Detail!, member));
                }

                map[fact.Object!] = member;
                found = true;
            }
        }
    }

    private static Fact? Translate(Fact fact, Dictionary<Value, Value> map)
    {
        if (Of(fact.Subject) is not { } subject)
            return null;
        if (fact.Object is null)
            return fact with { Subject = subject };
        return Of(fact.Object) is { } @object ? fact with { Subject = subject, Object = @object } : null;

        Value? Of(Value value) => map.TryGetValue(value, out var own) ? own : value.IsConstant ? value : null;
    }
}
