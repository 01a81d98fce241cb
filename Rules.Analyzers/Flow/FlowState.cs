using System.Collections.Immutable;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What is known at a point of a body: which value each variable holds, facts about values, and what follows from conditions not yet decided.</summary>
internal sealed class FlowState
{
    public ImmutableDictionary<object, Value> Places { get; private set; } = ImmutableDictionary<object, Value>.Empty;

    public ImmutableHashSet<Fact> Facts { get; private set; } = ImmutableHashSet<Fact>.Empty;

    public ImmutableHashSet<Implication> Implications { get; private set; } = ImmutableHashSet<Implication>.Empty;

    /// <summary>Whether two facts contradict each other, so that no run comes here.</summary>
    public bool IsUnreachable { get; private set; }

    public FlowState Copy() => (FlowState)MemberwiseClone();

    public bool Equals(FlowState other) =>
        Places.Count == other.Places.Count && Facts.Count == other.Facts.Count && Implications.Count == other.Implications.Count &&
        Places.All(place => other.Places.TryGetValue(place.Key, out var value) && ReferenceEquals(place.Value, value)) &&
        Facts.SetEquals(other.Facts) && Implications.SetEquals(other.Implications);

    public void Put(object place, Value value) => Places = Places.SetItem(place, value);

    public void Clear(object place) => Places = Places.Remove(place);

    /// <summary>No run goes on from here.</summary>
    public void End() => IsUnreachable = true;

    /// <summary>Adds a fact with all that follows from it.</summary>
    public void Add(Fact fact)
    {
        if (IsUnreachable || Facts.Contains(fact))
            return;
        if (Refutes(fact))
        {
            IsUnreachable = true;
            return;
        }

        Facts = Facts.Add(fact);
        foreach (var implication in Implications)
        {
            if (ReferenceEquals(implication.Condition.Subject, fact.Subject) && Holds(implication.Condition))
                Add(implication.Consequence);
        }

        if (fact.Relation == Relation.IsNot)
            AddWhatIsLeft(fact.Subject);
        if (fact.Relation == Relation.Awaited)
        {
            foreach (var transfer in ObjectsOf(Relation.PermittedOnceAwaited, fact.Subject).ToList())
                Add(Fact.Permitted(transfer));
        }

        if (fact.Relation == Relation.ClearanceOf)
            AddWhere(Fact.NotNull(fact.Subject), Fact.Permitted(fact.Object!));
        SpreadAlongMappings(fact);
    }

    /// <summary>Adds what follows where a condition turns out true.</summary>
    public void AddWhere(Fact condition, Fact consequence)
    {
        if (Holds(condition))
            Add(consequence);
        else if (!Refutes(condition) && !Facts.Contains(consequence))
            Implications = Implications.Add(new Implication(condition, consequence));
    }

    /// <summary>Forgets a value, because the place in the code that makes it is about to make another.</summary>
    public void Forget(Value value)
    {
        foreach (var place in Places)
        {
            if (ReferenceEquals(place.Value, value))
                Places = Places.Remove(place.Key);
        }

        Remove(fact => fact.Mentions(value));
    }

    /// <summary>Removes facts, and what would follow into one of them.</summary>
    public void Remove(Predicate<Fact> which)
    {
        foreach (var fact in Facts)
        {
            if (which(fact))
                Facts = Facts.Remove(fact);
        }

        foreach (var implication in Implications)
        {
            if (which(implication.Condition) || which(implication.Consequence))
                Implications = Implications.Remove(implication);
        }
    }

    /// <summary>Whether a fact is known, be it by what the value is.</summary>
    public bool Holds(Fact fact) =>
        Facts.Contains(fact) ||
        fact.Relation switch
        {
            Relation.Is => fact.Subject.IsConstant && Equals(fact.Subject.Constant, fact.Detail),
            Relation.IsNot => KnownConstant(fact.Subject, out var constant) && !Equals(constant, fact.Detail),
            Relation.ClearanceOf or Relation.DecisionOf => IsNull(fact.Subject),
            _ => false,
        };

    /// <summary>Whether a condition is known to be false.</summary>
    public bool Refutes(Fact condition) => condition.Relation switch
    {
        Relation.Is => Facts.Contains(Fact.IsNot(condition.Subject, condition.Detail)) ||
            (KnownConstant(condition.Subject, out var constant) && !Equals(constant, condition.Detail)),
        Relation.IsNot => KnownConstant(condition.Subject, out var constant) && Equals(constant, condition.Detail),
        _ => false,
    };

    public bool IsNull(Value value) => Holds(Fact.Is(value, null));

    /// <summary>The value of a member that does not change, where it has been read before.</summary>
    public Value? MemberOf(Value owner, object member)
    {
        foreach (var fact in Facts)
        {
            if (fact.Relation == Relation.Member && ReferenceEquals(fact.Subject, owner) && Equals(fact.Detail, member))
                return fact.Object;
        }

        return null;
    }

    /// <summary>What stands in a relation to a value.</summary>
    public IEnumerable<Value> ObjectsOf(Relation relation, Value subject)
    {
        foreach (var fact in Facts)
        {
            if (fact.Relation == relation && ReferenceEquals(fact.Subject, subject))
                yield return fact.Object!;
        }
    }

    private bool KnownConstant(Value value, out object? constant)
    {
        constant = value.Constant;
        if (value.IsConstant)
            return true;
        foreach (var fact in Facts)
        {
            if (fact.Relation == Relation.Is && ReferenceEquals(fact.Subject, value))
            {
                constant = fact.Detail;
                return true;
            }
        }

        return false;
    }

    // Of a few constants, the one that none of the others has been.
    private void AddWhatIsLeft(Value value)
    {
        if (Facts.FirstOrDefault(fact => fact.Relation == Relation.OneOf && ReferenceEquals(fact.Subject, value))?.Detail is not IEnumerable<object> constants)
            return;
        var left = constants.Where(constant => !Refutes(Fact.Is(value, constant))).ToList();
        if (left.Count == 1)
            Add(Fact.Is(value, left[0]));
    }

    // What is known of a transfer is known of the application's own item that maps to it, and the other way round.
    private void SpreadAlongMappings(Fact added)
    {
        if (added.Relation == Relation.MapsTo)
        {
            foreach (var fact in Facts)
            {
                if (fact.IsAbout(added.Subject))
                    Add(fact.About(added.Object!));
                if (fact.IsAbout(added.Object!))
                    Add(fact.About(added.Subject));
            }
        }
        else if (added.Transfer is { } transfer)
        {
            foreach (var mapping in Facts)
            {
                if (mapping.Relation == Relation.MapsTo && mapping.Mentions(transfer))
                    Add(added.About(ReferenceEquals(mapping.Subject, transfer) ? mapping.Object! : mapping.Subject));
            }
        }
    }

    /// <summary>A state put together from what two have in common.</summary>
    public static FlowState Of(ImmutableDictionary<object, Value> places, ImmutableHashSet<Fact> facts, ImmutableHashSet<Implication> implications) =>
        new() { Places = places, Facts = facts, Implications = implications };
}
