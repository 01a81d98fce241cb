namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What facts say of values.</summary>
internal enum Relation
{
    /// <summary>The subject equals the constant in the detail.</summary>
    Is,

    /// <summary>The subject does not equal the constant in the detail.</summary>
    IsNot,

    /// <summary>The subject is one of the constants in the detail.</summary>
    OneOf,

    /// <summary>The gate permits the transfer.</summary>
    Permitted,

    /// <summary>The gate does not permit the transfer.</summary>
    Refused,

    /// <summary>The subject is null or a clearance for the transfer in the object.</summary>
    ClearanceOf,

    /// <summary>The subject is null or the decision on the transfer in the object.</summary>
    DecisionOf,

    /// <summary>The subject, of the application's own type, maps to the transfer in the object.</summary>
    MapsTo,

    /// <summary>The member in the detail, which does not change, has the value in the object.</summary>
    Member,

    /// <summary>The subject enumerates the sequence in the object.</summary>
    Enumerates,

    /// <summary>Every element of the sequence is permitted.</summary>
    EachPermitted,

    /// <summary>Once the task is awaited, the transfer in the object is permitted.</summary>
    PermittedOnceAwaited,

    /// <summary>The task has been awaited.</summary>
    Awaited,

    /// <summary>The clearance in the subject has been demanded for the transfer in the object, whatever was done to either since.</summary>
    Demanded,

    /// <summary>The subject was changed after the gate had been asked about it, by the operation in the detail. Only for messages.</summary>
    Changed,
}

/// <summary>Something that is known of values on every way to a point. Facts only grow along a path.</summary>
internal sealed record Fact(Relation Relation, Value Subject, Value? Object = null, object? Detail = null)
{
    public static Fact Is(Value subject, object? constant) => new(Relation.Is, subject, null, constant);

    public static Fact IsNot(Value subject, object? constant) => new(Relation.IsNot, subject, null, constant);

    public static Fact True(Value subject) => Is(subject, true);

    public static Fact False(Value subject) => Is(subject, false);

    public static Fact NotNull(Value subject) => IsNot(subject, null);

    public static Fact Permitted(Value transfer) => new(Relation.Permitted, transfer);

    public static Fact Refused(Value transfer) => new(Relation.Refused, transfer);

    public static Fact ClearanceOf(Value clearance, Value transfer) => new(Relation.ClearanceOf, clearance, transfer);

    public static Fact DecisionOf(Value decision, Value transfer) => new(Relation.DecisionOf, decision, transfer);

    public static Fact MapsTo(Value item, Value transfer) => new(Relation.MapsTo, item, transfer);

    public static Fact Member(Value owner, object member, Value value) => new(Relation.Member, owner, value, member);

    /// <summary>The transfer that the fact is about, or the application's item that stands for it.</summary>
    public Value? Transfer => Relation switch
    {
        Relation.Permitted or Relation.Refused => Subject,
        Relation.ClearanceOf or Relation.DecisionOf or Relation.PermittedOnceAwaited => Object,
        _ => null,
    };

    public bool IsAbout(Value transfer) => ReferenceEquals(Transfer, transfer);

    /// <summary>The same fact about another transfer.</summary>
    public Fact About(Value transfer) => Relation is Relation.Permitted or Relation.Refused ? this with { Subject = transfer } : this with { Object = transfer };

    public bool Mentions(Value value) => ReferenceEquals(Subject, value) || ReferenceEquals(Object, value);

    public override string ToString() => Object is null ? $"{Relation}({Subject}{(Detail is null ? "" : $", {Detail}")})" : $"{Relation}({Subject}, {Object})";
}

/// <summary>Where the condition, an <see cref="Relation.Is"/>, <see cref="Relation.IsNot"/> or <see cref="Relation.Awaited"/>, turns out true, the consequence holds.</summary>
internal sealed record Implication(Fact Condition, Fact Consequence)
{
    public bool Mentions(Value value) => Condition.Mentions(value) || Consequence.Mentions(value);

    public override string ToString() => $"{Condition} => {Consequence}";
}
